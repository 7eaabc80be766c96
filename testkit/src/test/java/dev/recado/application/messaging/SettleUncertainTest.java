package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionSignal.SocketOpened;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettleUncertainTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();

  @Test
  void the_gateway_is_first_asked_after_five_seconds() {
    stage.troubled(line, phone, Trouble.ANSWER_LOST);
    stage.stage.pass(Duration.ofMillis(4999));

    assertThat(stage.settle.once(10)).isZero();

    stage.stage.pass(Duration.ofMillis(1));
    assertThat(stage.settle.once(10)).isEqualTo(1);
  }

  @Test
  void a_message_the_gateway_remembers_was_sent() {
    MessageId message = stage.troubled(line, phone, Trouble.ANSWER_LOST);

    stage.run(Duration.ofSeconds(5));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    assertThat(stage.now(line, message).externalId()).isPresent();
    assertThat(stage.texts(line)).hasSize(1);
    assertThat(stage.stage.journal.texts()).contains("[Messages] Message sent " + message);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_SENT)).isEqualTo(1);
  }

  @Test
  void an_echo_settles_at_once_and_nobody_asks_any_more() {
    MessageId message = stage.troubled(line, phone, Trouble.ANSWER_LOST);

    echo("Olá");

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    stage.run(Duration.ofMinutes(20));
    assertThat(stage.stage.gateway.calls()).containsExactly("send");
  }

  private void echo(String text) {
    Written written = stage.stage.written(text);
    Inbox.Echo echo =
        new Inbox.Echo(
            InboxStage.with(Person.of(phone)), written, Optional.empty(), Origin.OTHER_CLIENT);
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .inbox()
                .echo(line.scope(), InboxStage.place(line), InboxStage.fresh(), echo));
  }

  @Test
  void absent_twice_with_30_seconds_between_is_not_sent_and_tried_again() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);

    stage.run(Duration.ofSeconds(59));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.texts(line)).isEmpty();

    stage.run(Duration.ofSeconds(3));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    assertThat(stage.texts(line)).hasSize(1);
    assertThat(stage.stage.counters.of(Counted.SEND_RETRIED)).isEqualTo(1);
  }

  @Test
  void what_is_absent_after_the_third_attempt_has_failed() {
    MessageId message =
        stage.troubled(
            line,
            phone,
            Trouble.CONNECTION_CLOSED,
            Trouble.CONNECTION_CLOSED,
            Trouble.REQUEST_LOST);

    stage.run(Duration.ofSeconds(70));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.FAILED);
    assertThat(stage.now(line, message).attempts()).isEqualTo(3);
    assertThat(stage.texts(line)).isEmpty();
  }

  @Test
  void absence_proves_nothing_while_the_connection_is_closed() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    stage.stage.change(
        line,
        known -> known.after(new SocketClosed(CloseCause.TRANSIENT), stage.stage.clock.instant()));

    stage.run(Duration.ofMinutes(20));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.texts(line)).isEmpty();
  }

  @Test
  void absence_counts_from_the_first_look_at_an_open_connection() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    stage.stage.change(
        line,
        known -> known.after(new SocketClosed(CloseCause.TRANSIENT), stage.stage.clock.instant()));
    stage.run(Duration.ofSeconds(30));
    stage.stage.change(line, known -> known.after(new SocketOpened(), stage.stage.clock.instant()));

    stage.run(Duration.ofSeconds(269));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);

    stage.run(Duration.ofSeconds(3));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
  }

  @Test
  void a_gateway_that_cannot_be_asked_proves_nothing_and_after_15_minutes_a_person_decides() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    stage.stage.world.cutOff();

    stage.run(Duration.ofMinutes(15));
    int calls = stage.stage.gateway.calls().size();
    stage.stage.world.restore();
    stage.run(Duration.ofMinutes(15));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.stage.gateway.calls()).hasSize(calls);
  }

  @Test
  void a_gateway_that_answers_nonsense_proves_nothing() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    stage.stage.pass(Duration.ofSeconds(5));
    stage.stage.gateway.before(
        instance -> {
          throw new IllegalStateException("a defect");
        });

    stage.settle.once(10);

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.settle.once(10)).isZero();
  }

  @Test
  void an_id_that_another_message_carries_is_no_evidence() {
    stage.accepted(line, phone, "Olá");
    stage.work();
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);

    stage.run(Duration.ofSeconds(62));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    assertThat(stage.texts(line)).containsExactly("Olá", "Olá");
  }

  @Test
  void another_text_or_the_customers_own_words_are_no_evidence() {
    MessageId message = stage.troubled(line, phone, Trouble.REQUEST_LOST);
    stage.stage.world.write(line.connection().instance(), phone, "Olá");

    stage.run(Duration.ofSeconds(5));

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  void two_identical_texts_in_doubt_are_two_messages_of_the_gateway() {
    Talk talk = stage.stage.given.talk(line);
    MessageId one = doubted(talk, "Olá");
    MessageId two = doubted(talk, "Olá");

    stage.run(Duration.ofSeconds(5));

    assertThat(stage.now(line, one).externalId()).isPresent();
    assertThat(stage.now(line, two).externalId())
        .isPresent()
        .isNotEqualTo(stage.now(line, one).externalId());
  }

  /** A message that left though nobody saw the answer; another may be in doubt beside it. */
  private MessageId doubted(Talk talk, String text) {
    MessageId message = new MessageId(Some.uuid());
    AttemptId attempt = new AttemptId(Some.uuid());
    Draft draft =
        new Draft(
            message,
            line.home().unit().id(),
            line.id(),
            talk.id(),
            SendKind.DIRECT,
            new OutboundContent.Text(new MessageText(text)),
            Optional.empty(),
            "hash",
            Some.NOW);
    stage.stage.transactions.run(
        line.scope(),
        () -> {
          stage.backend.messages().acceptOnce(line.scope(), draft);
          stage
              .backend
              .ledger()
              .begin(
                  line.scope(),
                  List.of(
                      new Attempt(
                          attempt, message, 1, 1, TrafficClass.DIRECT_COLD, Some.NOW, Some.NOW)));
          Verdict verdict = new Verdict.Uncertain(Some.NOW.plusSeconds(5), "no answer");
          stage.backend.ledger().conclude(line.scope(), attempt, verdict, Some.NOW);
        });
    stage.stage.world.send(
        line.connection().instance(), talk.conversation().replyTo(), new MessageText(text));
    return message;
  }

  @Test
  void what_waited_behind_an_uncertain_message_goes_on_when_it_is_settled() {
    stage.troubled(line, phone, Trouble.ANSWER_LOST);
    stage.accepted(line, phone, "behind it");

    stage.run(Duration.ofSeconds(5));

    assertThat(stage.texts(line)).containsExactly("Olá", "behind it");
  }

  @Test
  void a_look_that_fails_does_not_hold_up_the_others() {
    Line other = stage.stage.line();
    stage.troubled(line, phone, Trouble.ANSWER_LOST);
    stage.troubled(other, phone, Trouble.ANSWER_LOST);
    stage.stage.pass(Duration.ofSeconds(5));
    stage.stage.transactions.befall(new IllegalStateException("the database is away"));

    stage.settle.once(10);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_SENT)).isEqualTo(1);

    stage.settle.once(10);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_SENT)).isEqualTo(2);
  }
}
