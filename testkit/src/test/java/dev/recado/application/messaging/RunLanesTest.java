package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.Traces.Step;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import dev.recado.testkit.operations.RecordingTraces.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunLanesTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();

  /** What ends a worker without any chance to clean up. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  @Test
  void texts_leave_in_the_order_in_which_they_were_accepted() {
    for (String text : List.of("one", "two", "three")) {
      stage.accepted(line, Some.phone(), text);
      stage.stage.pass(Duration.ofMillis(1));
    }

    assertThat(stage.work()).isEqualTo(1);

    assertThat(stage.texts(line)).containsExactly("one", "two", "three");
    assertThat(stage.work()).isZero();
  }

  @Test
  void every_call_of_the_gateway_is_traced_with_what_came_of_it() {
    MessageId message = stage.accepted(line, phone, "Olá");
    stage.work();

    assertThat(stage.stage.traces.all())
        .extracting(Told::message, Told::step, Told::outcome)
        .containsExactly(
            tuple(message, Step.ACCEPTED, "queued"), tuple(message, Step.ATTEMPTED, "accepted"));
  }

  @Test
  void outside_of_production_nothing_leaves_for_who_is_not_on_the_list() {
    MessageId message = stage.accepted(line, phone, "Olá");

    stage.runLanes(stage.workLane(OutboundAllowlist.of(Set.of()))).once("worker", 10);

    assertThat(stage.texts(line)).isEmpty();
    Message refused = stage.now(line, message);
    assertThat(refused.delivery()).isEqualTo(Delivery.FAILED);
    assertThat(refused.errorCode()).contains("outbound_not_allowed");
  }

  @Test
  void a_text_that_left_is_sent_under_the_id_the_gateway_gave_it() {
    MessageId message = stage.accepted(line, phone, "Olá");

    stage.work();

    Message sent = stage.now(line, message);
    assertThat(sent.delivery()).isEqualTo(Delivery.SENT);
    assertThat(sent.externalId()).isPresent();
    assertThat(sent.attempts()).isEqualTo(1);
    assertThat(stage.stage.journal.texts()).containsExactly("[Messages] Message sent " + message);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_SENT)).isEqualTo(1);
  }

  @Test
  void the_answer_teaches_by_which_identifier_whatsapp_knows_a_number() {
    Talk talk = stage.stage.given.talk(line);
    stage.replied(talk, "Olá");

    stage.work();

    Optional<Jid> canonical =
        stage
            .stage
            .transactions
            .within(
                line.scope(),
                () -> stage.backend.contacts().find(line.scope(), talk.contact()).orElseThrow())
            .canonical();
    PhoneNumber known = new PhoneNumber(talk.person().phone().orElseThrow().canonical());
    assertThat(canonical).contains(Jid.of(known));
  }

  @Test
  void what_did_not_leave_is_tried_three_times_with_pauses_of_one_and_two_seconds() {
    MessageId message =
        stage.troubled(
            line,
            phone,
            Trouble.CONNECTION_CLOSED,
            Trouble.CONNECTION_CLOSED,
            Trouble.CONNECTION_CLOSED);

    assertThat(attemptsAfter(message, 0)).isEqualTo(1);
    assertThat(attemptsAfter(message, 999)).isEqualTo(1);
    assertThat(attemptsAfter(message, 1)).isEqualTo(2);
    assertThat(attemptsAfter(message, 1999)).isEqualTo(2);
    assertThat(attemptsAfter(message, 1)).isEqualTo(3);
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.FAILED);
    assertThat(stage.now(line, message).errorCode()).contains("gateway_failed");
    stage.run(Duration.ofMinutes(20));
    assertThat(stage.stage.gateway.calls().stream().filter("send"::equals)).hasSize(3);
  }

  private int attemptsAfter(MessageId message, long millis) {
    stage.stage.pass(Duration.ofMillis(millis));
    stage.work();
    return stage.now(line, message).attempts();
  }

  @Test
  void only_the_second_and_third_attempt_are_announced_in_the_journal() {
    MessageId message = stage.troubled(line, phone, Trouble.CONNECTION_CLOSED);
    stage.stage.world.befall(line.connection().instance(), Trouble.CONNECTION_CLOSED);

    stage.run(Duration.ofSeconds(3));

    assertThat(stage.stage.journal.texts().stream().filter(text -> text.startsWith("Retry")))
        .containsExactly("Retry attempt 2/3 " + message, "Retry attempt 3/3 " + message);
    assertThat(stage.stage.counters.of(Counted.SEND_RETRIED)).isEqualTo(2);
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
  }

  @Test
  void a_number_that_is_not_on_whatsapp_fails_at_once() {
    MessageId message = stage.troubled(line, phone, Trouble.NOT_ON_WHATSAPP);

    assertThat(stage.now(line, message).errorCode()).contains("not_on_whatsapp");
    assertThat(stage.now(line, message).attempts()).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.SEND_DEFECT)).isZero();
  }

  @Test
  void a_request_the_gateway_finds_malformed_fails_at_once_and_is_loud() {
    MessageId message = stage.troubled(line, phone, Trouble.NOT_UNDERSTOOD);

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.FAILED);
    assertThat(stage.stage.counters.of(Counted.SEND_DEFECT)).isEqualTo(1);
    assertThat(stage.stage.journal.lines()).anyMatch(written -> written.level() == Level.ERROR);
  }

  @Test
  void what_may_have_left_is_never_sent_again_by_the_lane() {
    MessageId message = stage.troubled(line, phone, Trouble.ANSWER_LOST);
    stage.stage.pass(Duration.ofHours(1));
    stage.work();

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.texts(line)).hasSize(1);
  }

  @Test
  void an_uncertain_message_holds_back_only_its_own_conversation() {
    stage.troubled(line, phone, Trouble.REQUEST_LOST);
    MessageId behind = stage.accepted(line, phone, "behind it");
    MessageId elsewhere = stage.accepted(line, Some.phone(), "elsewhere");

    stage.work();

    assertThat(stage.delivery(line, behind)).isEqualTo(Delivery.QUEUED);
    assertThat(stage.delivery(line, elsewhere)).isEqualTo(Delivery.SENT);
  }

  @Test
  void a_message_whose_worker_died_becomes_uncertain_and_is_not_sent_again_blindly() {
    MessageId message = stage.accepted(line, phone, "Olá");
    stage.stage.gateway.before(
        instance -> {
          throw new Crash();
        });
    assertThatExceptionOfType(Crash.class).isThrownBy(stage::work);

    stage.stage.pass(RunLanes.LEASE.minusMillis(1));
    assertThat(stage.work()).isZero();
    stage.stage.pass(Duration.ofMillis(1));
    assertThat(stage.work()).isEqualTo(1);

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    assertThat(stage.stage.gateway.calls()).containsExactly("send");
    assertThat(stage.stage.counters.of(Counted.MESSAGE_UNCERTAIN)).isEqualTo(1);
  }

  @Test
  void a_worker_that_lost_its_lane_still_writes_down_that_its_message_left() {
    MessageId late = stage.accepted(line, phone, "late");
    stage.stage.pass(Duration.ofMillis(1));
    MessageId next = stage.accepted(line, Some.phone(), "next");
    stage.stage.gateway.before(
        instance -> {
          stage.stage.pass(RunLanes.LEASE);
          stage.work();
        });

    stage.work();

    assertThat(stage.delivery(line, late)).isEqualTo(Delivery.SENT);
    assertThat(stage.delivery(line, next)).isEqualTo(Delivery.SENT);
    assertThat(stage.texts(line)).containsExactly("next", "late");
  }

  @Test
  void a_worker_that_lost_its_lane_sends_nothing_and_does_not_give_it_back() {
    MessageId message = stage.accepted(line, phone, "Olá");
    Lanes.Lane lost = claim();
    stage.stage.pass(RunLanes.LEASE);
    Lanes.Lane held = claim();

    stage.workLane.work(line.scope(), lost);

    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.QUEUED);
    assertThat(stage.work()).isZero();
    stage.workLane.work(line.scope(), held);
    assertThat(stage.texts(line)).hasSize(1);
  }

  private Lanes.Lane claim() {
    Lanes.Claim claim = new Lanes.Claim("another worker", RunLanes.LEASE, 1);
    return stage.backend.lanes().claim(claim, stage.stage.clock.instant()).getFirst();
  }

  @Test
  void no_call_is_begun_whose_outcome_could_come_after_the_lease() {
    stage.accepted(line, phone, "slow");
    stage.stage.pass(Duration.ofMillis(1));
    MessageId next = stage.accepted(line, Some.phone(), "next");
    stage.stage.gateway.before(instance -> stage.stage.pass(RunLanes.LEASE.minusSeconds(20)));

    stage.work();
    assertThat(stage.delivery(line, next)).isEqualTo(Delivery.QUEUED);

    stage.work();
    assertThat(stage.delivery(line, next)).isEqualTo(Delivery.SENT);
  }

  @Test
  void an_unexpected_exception_of_the_gateway_leaves_the_message_uncertain_and_the_lane_running() {
    MessageId message = stage.accepted(line, phone, "Olá");
    MessageId next = stage.accepted(line, Some.phone(), "next");
    stage.stage.gateway.before(
        instance -> {
          throw new IllegalStateException("a defect");
        });

    stage.work();

    assertThat(List.of(stage.delivery(line, message), stage.delivery(line, next)))
        .containsExactlyInAnyOrder(Delivery.UNCERTAIN, Delivery.SENT);
  }

  @Test
  void a_lane_that_cannot_be_worked_does_not_hold_up_the_others() {
    Line other = stage.stage.line();
    stage.accepted(line, phone, "Olá");
    stage.accepted(other, phone, "Olá");
    stage.stage.transactions.befall(new IllegalStateException("the database is away"));

    assertThat(stage.work()).isEqualTo(2);
    assertThat(stage.texts(line).size() + stage.texts(other).size()).isEqualTo(1);

    stage.stage.pass(RunLanes.LEASE);
    stage.work();
    assertThat(stage.texts(line)).hasSize(1);
    assertThat(stage.texts(other)).hasSize(1);
  }
}
