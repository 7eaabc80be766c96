package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TestScopes;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import org.junit.jupiter.api.Test;

class RequeueMessageTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();

  @Test
  void a_failed_message_is_sent_again_with_its_attempts_forgotten() {
    MessageId message = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);

    Message requeued = stage.requeue.requeue(line.scope(), message);
    assertThat(requeued.delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(requeued.attempts()).isZero();
    stage.work();

    assertThat(stage.texts(line)).hasSize(1);
    assertThat(stage.now(line, message).attempts()).isEqualTo(1);
  }

  @Test
  void what_has_not_failed_cannot_be_requeued() {
    MessageId uncertain = stage.troubled(line, phone, Trouble.ANSWER_LOST);
    MessageId queued = stage.accepted(line, Some.phone(), "Olá");

    for (MessageId message : new MessageId[] {uncertain, queued}) {
      assertThatExceptionOfType(NotFailed.class)
          .isThrownBy(() -> stage.requeue.requeue(line.scope(), message));
    }
  }

  @Test
  void a_message_of_another_unit_or_tenant_does_not_exist() {
    MessageId message = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);
    Home branch = stage.stage.given.branch(line.home());
    Home foreign = stage.stage.given.home();

    for (Home other : new Home[] {branch, foreign}) {
      assertThatExceptionOfType(UnknownMessage.class)
          .isThrownBy(() -> stage.requeue.requeue(other.unitScope(), message));
    }
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.FAILED);
  }

  @Test
  void an_agent_may_not_requeue() {
    MessageId message = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);
    var agent = TestScopes.of(Some.agent(line.home().unit()));

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.requeue.requeue(agent, message));
  }
}
