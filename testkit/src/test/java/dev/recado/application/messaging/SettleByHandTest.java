package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TestScopes;
import dev.recado.application.messaging.port.Outbox.Filter;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person does about messages that failed or are uncertain. */
class SettleByHandTest {
  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();

  private long sends() {
    return stage.stage.gateway.calls().stream().filter("send"::equals).count();
  }

  @Test
  void what_a_person_has_sent_again_leaves_once_more() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);

    stage.settleByHand.settle(line.scope(), message, PersonalVerdict.SEND_AGAIN);
    stage.stage.pass(Duration.ofMinutes(1));
    stage.work();

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
  }

  @Test
  void what_arrived_or_was_given_up_lets_the_conversation_go_on() {
    for (PersonalVerdict verdict :
        new PersonalVerdict[] {PersonalVerdict.ARRIVED, PersonalVerdict.GIVE_UP}) {
      PhoneNumber person = Some.phone();
      MessageId first = stage.troubled(line, person, Trouble.ANSWER_LOST);
      MessageId second = stage.accepted(line, person, "E agora?");
      stage.settleByHand.settle(line.scope(), first, verdict);
      stage.stage.pass(Duration.ofMinutes(1));
      stage.work();
      assertThat(stage.delivery(line, second)).isEqualTo(Delivery.SENT);
    }
  }

  @Test
  void what_is_not_uncertain_has_its_verdict() {
    MessageId failed = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);
    assertThatExceptionOfType(NotUncertain.class)
        .isThrownBy(() -> stage.settleByHand.settle(line.scope(), failed, PersonalVerdict.ARRIVED));
  }

  @Test
  void a_message_of_another_unit_or_tenant_does_not_exist_and_an_agent_may_not() {
    MessageId message = stage.troubled(line, phone, Trouble.ANSWER_LOST);
    Home branch = stage.stage.given.branch(line.home());
    Home foreign = stage.stage.given.home();
    for (Home other : new Home[] {branch, foreign}) {
      assertThatExceptionOfType(UnknownMessage.class)
          .isThrownBy(
              () -> stage.settleByHand.settle(other.unitScope(), message, PersonalVerdict.ARRIVED));
    }
    var agent = TestScopes.of(stage.stage.given.agent(line.home()));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.settleByHand.settle(agent, message, PersonalVerdict.ARRIVED));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.requeueFailed.requeue(agent, ALL, Optional.empty()));
  }

  @Test
  void a_number_that_is_not_on_whatsapp_is_not_called_again_before_the_flag_ends() {
    MessageId first = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);
    assertThat(stage.now(line, first).errorCode()).contains("not_on_whatsapp");
    long calls = sends();

    stage.stage.pass(Duration.ofDays(6));
    MessageId second = stage.accepted(line, phone, "Oi?");
    stage.work();
    assertThat(stage.now(line, second).errorCode()).contains("not_on_whatsapp");
    assertThat(stage.requeueFailed.requeue(line.scope(), ALL, Optional.empty())).isEqualTo(2);
    stage.work();
    assertThat(stage.delivery(line, first)).isEqualTo(Delivery.FAILED);
    assertThat(sends()).as("not one call").isEqualTo(calls);

    stage.stage.pass(Duration.ofDays(1));
    MessageId third = stage.accepted(line, phone, "E agora?");
    stage.work();
    assertThat(stage.delivery(line, third)).isEqualTo(Delivery.SENT);
    assertThat(sends()).isEqualTo(calls + 1);
  }
}
