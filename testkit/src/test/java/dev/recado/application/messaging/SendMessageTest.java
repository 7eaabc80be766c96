package dev.recado.application.messaging;

import static dev.recado.application.messaging.SendingStage.draft;
import static dev.recado.application.messaging.SendingStage.from;
import static dev.recado.application.messaging.SendingStage.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import org.junit.jupiter.api.Test;

class SendMessageTest {
  private final SendingStage stage = new SendingStage();
  private final PhoneNumber phone = Some.phone();
  private final SendMessage.Draft draft = draft(phone, "Olá");

  @Test
  void a_text_is_kept_before_the_gateway_is_called() {
    Line line = stage.stage.line();

    MessageId message = stage.accepted(line.scope(), draft);

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.QUEUED);
    assertThat(stage.stage.gateway.calls()).isEmpty();
    assertThat(stage.stage.changes.announced()).containsExactly(new Topic.LaneDue());
  }

  @Test
  void the_unit_of_a_bound_member_sends_when_none_is_named() {
    Line line = stage.stage.line();
    stage.stage.line(stage.stage.given.branch(line.home()));

    MessageId message = stage.accepted(line.home().unitScope(), draft);

    assertThat(stage.now(line, message).unit()).isEqualTo(line.home().unit().id());
  }

  @Test
  void the_only_connected_unit_sends_when_none_is_named() {
    Line line = stage.stage.line();
    stage.stage.given.branch(line.home());

    MessageId message = stage.accepted(line.scope(), draft);

    assertThat(stage.now(line, message).connection()).isEqualTo(line.id());
  }

  @Test
  void a_unit_must_be_named_while_several_are_connected() {
    Line line = stage.stage.line();
    stage.stage.line(stage.stage.given.branch(line.home()));

    assertThatExceptionOfType(NoUnitContext.class)
        .isThrownBy(() -> stage.sendMessage.send(line.scope(), draft));
  }

  @Test
  void a_unit_must_be_named_while_none_is_connected() {
    Home home = stage.stage.given.home();

    assertThatExceptionOfType(NoUnitContext.class)
        .isThrownBy(() -> stage.sendMessage.send(home.scope(), draft));
  }

  @Test
  void a_unit_that_is_not_connected_accepts_nothing_and_remembers_nobody() {
    Home home = stage.stage.given.home();

    assertThatExceptionOfType(NotConnected.class)
        .isThrownBy(() -> stage.sendMessage.send(home.scope(), from(home.unit().id(), draft)));

    assertThat(
            stage.stage.transactions.within(
                home.scope(),
                () -> stage.backend.contacts().page(home.scope(), Page.Request.first(1)).items()))
        .isEmpty();
  }

  @Test
  void a_unit_of_another_tenant_is_as_good_as_none() {
    Line line = stage.stage.line();
    Line foreign = stage.stage.line();

    assertThatExceptionOfType(NotConnected.class)
        .isThrownBy(
            () -> stage.sendMessage.send(line.scope(), from(foreign.home().unit().id(), draft)));
  }

  @Test
  void a_member_who_is_bound_to_one_unit_cannot_send_from_another() {
    Line line = stage.stage.line();
    Home other = stage.stage.given.branch(line.home());

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> stage.sendMessage.send(other.unitScope(), from(line.home().unit().id(), draft)))
        .matches(refused -> refused.code().equals("unit_access_denied"));
  }

  @Test
  void a_number_that_cannot_exist_is_refused() {
    Line line = stage.stage.line();
    SendMessage.Draft nobody =
        new SendMessage.Draft(draft.unit(), "12", draft.asked(), draft.key(), draft.expiresAt());

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> stage.sendMessage.send(line.scope(), nobody));
  }

  @Test
  void a_repeat_under_its_key_is_the_message_it_made_and_sends_nothing_again() {
    Line line = stage.stage.line();
    MessageId first = stage.accepted(line.scope(), under("order 7", draft));
    stage.work();

    Receipt repeat = stage.sendMessage.send(line.scope(), under("order 7", draft));
    stage.work();

    assertThat(repeat).isEqualTo(new Receipt.AcceptedBefore(stage.now(line, first)));
    assertThat(stage.texts(line)).containsExactly("Olá");
    assertThat(stage.stage.counters.of(Counted.SEND_REPEATED)).isEqualTo(1);
  }

  @Test
  void a_repeat_is_recognised_also_when_the_unit_is_no_longer_connected() {
    Line line = stage.stage.line();
    SendMessage.Draft named = from(line.home().unit().id(), under("order 7", draft));
    MessageId first = stage.accepted(line.scope(), named);
    stage.stage.change(
        line, known -> known.after(new DisconnectRequested(), stage.stage.clock.instant()));

    assertThat(stage.sendMessage.send(line.scope(), named))
        .isEqualTo(new Receipt.AcceptedBefore(stage.now(line, first)));
  }

  @Test
  void the_same_number_spelled_with_and_without_its_ninth_digit_is_the_same_request() {
    Line line = stage.stage.line();
    stage.accepted(line.scope(), under("order 7", draft));
    PhoneNumber other = new PhoneNumber(phone.canonical());

    assertThat(stage.sendMessage.send(line.scope(), under("order 7", draft(other, "Olá"))))
        .isInstanceOf(Receipt.AcceptedBefore.class);
  }

  @Test
  void a_used_key_is_refused_for_another_text_or_another_number() {
    Line line = stage.stage.line();
    stage.accepted(line.scope(), under("order 7", draft));

    for (SendMessage.Draft other :
        new SendMessage.Draft[] {draft(phone, "Adeus"), draft(Some.phone(), "Olá")}) {
      assertThatExceptionOfType(KeyReused.class)
          .isThrownBy(() -> stage.sendMessage.send(line.scope(), under("order 7", other)));
    }
  }

  @Test
  void a_key_means_something_only_in_its_unit() {
    Line line = stage.stage.line();
    Line other = stage.stage.line(stage.stage.given.branch(line.home()));
    SendMessage.Draft keyed = under("order 7", draft);

    stage.accepted(line.scope(), from(line.home().unit().id(), keyed));
    stage.accepted(line.scope(), from(other.home().unit().id(), keyed));
    stage.work();

    assertThat(stage.texts(line)).hasSize(1);
    assertThat(stage.texts(other)).hasSize(1);
  }
}
