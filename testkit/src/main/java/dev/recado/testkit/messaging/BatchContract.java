package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several messages of a lane at a time. */
public interface BatchContract extends InboxStage {
  private static Attempt first(MessageId message) {
    return new Attempt(
        new AttemptId(Some.uuid()), message, 1, 1, TrafficClass.DIRECT_COLD, Some.NOW, Some.NOW);
  }

  private List<MessageId> next(Line line, Instant now, int most) {
    Set<TrafficClass> open = Set.of(TrafficClass.values());
    return within(
            line.scope(), () -> backend().ledger().next(line.scope(), line.id(), open, now, most))
        .stream()
        .map(Due::message)
        .toList();
  }

  private void begin(Line line, List<Attempt> attempts) {
    run(line.scope(), () -> backend().ledger().begin(line.scope(), attempts));
  }

  private Map<AttemptId, Delivery> conclude(Line line, Map<AttemptId, Verdict> verdicts) {
    return within(
        line.scope(),
        () -> backend().ledger().conclude(line.scope(), verdicts, Some.NOW.plusSeconds(1)));
  }

  @Test
  default void as_many_are_taken_as_were_asked_for_in_the_order_of_the_lane() {
    Talk talk = given().talk();
    Line line = talk.line();
    MessageId third = sending().queued(talk, SendKind.DIRECT, Some.NOW.plusSeconds(2));
    MessageId second =
        sending().queued(given().talk(line), SendKind.DIRECT, Some.NOW.plusSeconds(1));
    MessageId first = sending().queued(talk, SendKind.DIRECT, Some.NOW);
    Instant now = Some.NOW.plusSeconds(3);
    assertThat(next(line, now, 2)).containsExactly(first, second);
    assertThat(next(line, now, 9)).containsExactly(first, second, third);
    begin(line, List.of(first(first), first(second)));
    assertThat(next(line, now, 9)).as("the third waits for the first").isEmpty();
    for (MessageId begun : List.of(first, second)) {
      assertThat(sending().now(talk, begun).delivery()).isEqualTo(Delivery.SENDING);
      assertThat(sending().now(talk, begun).attempts()).isEqualTo(1);
    }
  }

  @Test
  default void a_batch_with_one_that_is_not_queued_is_not_begun_at_all() {
    Talk talk = given().talk();
    MessageId queued = sending().queued(talk);
    Ours sent = sending().sent(given().talk(talk.line()), Some.providerId());
    assertMisuse(() -> begin(talk.line(), List.of(first(queued), first(sent.id()))));
    assertThat(sending().now(talk, queued).delivery()).isEqualTo(Delivery.QUEUED);
  }

  @Test
  default void each_verdict_of_a_batch_moves_its_own_message() {
    Line line = given().line();
    Ours sent = sending().sending(given().talk(line));
    Ours delivered = sending().sending(given().talk(line));
    Ours again = sending().sending(given().talk(line));
    Ours unsure = sending().sending(given().talk(line));
    ProviderMessageId known = Some.providerId();
    receipt(line, known, Receipt.DELIVERED);
    Map<AttemptId, Verdict> verdicts = new LinkedHashMap<>();
    ProviderMessageId fresh = Some.providerId();
    verdicts.put(sent.attempt(), new Verdict.Sent(fresh));
    verdicts.put(delivered.attempt(), new Verdict.Sent(known));
    verdicts.put(again.attempt(), new Verdict.Retry(Some.NOW.plusSeconds(2), "down"));
    verdicts.put(unsure.attempt(), new Verdict.Uncertain(Some.NOW.plusSeconds(6), "cut"));
    assertThat(conclude(line, verdicts))
        .isEqualTo(
            Map.of(
                sent.attempt(), Delivery.SENT,
                delivered.attempt(), Delivery.DELIVERED,
                again.attempt(), Delivery.QUEUED,
                unsure.attempt(), Delivery.UNCERTAIN));
    assertThat(sending().now(sent).externalId()).contains(fresh);
    assertThat(sending().now(sent).marks().sentAt()).contains(Some.NOW.plusSeconds(1));
    assertThat(sending().now(delivered).externalId()).contains(known);
    receipt(line, fresh, Receipt.READ);
    assertThat(sending().now(sent).delivery()).isEqualTo(Delivery.READ);
  }

  @Test
  default void a_call_that_was_not_made_costs_no_attempt_and_keeps_its_place() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    MessageId later = sending().queued(talk, SendKind.DIRECT, Some.NOW.plusSeconds(1));
    assertThat(sending().conclude(ours, new Verdict.NotMade())).isEqualTo(Delivery.QUEUED);
    assertThat(sending().now(ours).attempts()).isZero();
    assertThat(next(talk.line(), Some.NOW.plusSeconds(2), 9)).containsExactly(ours.id(), later);
    Ours second = sending().begun(talk, ours.id(), 1, 1);
    sending().conclude(second, new Verdict.Retry(Some.NOW, "down"));
    Ours third = sending().begun(talk, ours.id(), 2, 1);
    sending().conclude(third, new Verdict.NotMade());
    assertThat(sending().now(ours).attempts()).isEqualTo(1);
    assertThat(next(talk.line(), Some.NOW.plusSeconds(2), 9)).startsWith(ours.id());
  }
}
