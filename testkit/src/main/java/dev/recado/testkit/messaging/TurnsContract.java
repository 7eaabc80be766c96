package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose turn it is in a lane. */
public interface TurnsContract extends BackendContract {
  Set<TrafficClass> EVERYTHING = Set.of(TrafficClass.values());

  private Optional<Due> next(Line line, Instant now) {
    return next(line, EVERYTHING, now);
  }

  private Optional<Due> next(Line line, Set<TrafficClass> open, Instant now) {
    return next(line, open, now, 1).stream().findFirst();
  }

  private List<Due> next(Line line, Set<TrafficClass> open, Instant now, int most) {
    return within(
        line.scope(), () -> backend().ledger().next(line.scope(), line.id(), open, now, most));
  }

  private void writes(Talk talk, Instant at) {
    run(
        talk.scope(),
        () ->
            backend()
                .inbox()
                .arrive(
                    talk.scope(),
                    InboxStage.place(talk.line()),
                    InboxStage.fresh(),
                    InboxStage.with(talk.person()),
                    InboxStage.written("Oi", at)));
  }

  private Map<TrafficClass, Instant> waiting(Line line) {
    return within(
        line.scope(), () -> backend().ledger().waiting(line.scope(), line.id(), Some.NOW));
  }

  private Optional<MessageId> nextId(Line line) {
    return next(line, Some.NOW.plusSeconds(1)).map(Due::message);
  }

  private Optional<Instant> nextDue(Line line) {
    return waiting(line).values().stream().min(Instant::compareTo);
  }

  private List<MessageId> sendAll(Line line, Talk talk) {
    List<MessageId> order = new ArrayList<>();
    for (Optional<MessageId> next = nextId(line); next.isPresent(); next = nextId(line)) {
      order.add(next.get());
      Ours ours = sending().begun(talk, next.get(), 1, 1);
      sending().conclude(ours, new Verdict.Sent(Some.providerId()));
    }
    return order;
  }

  @Test
  default void a_queued_message_is_due_with_all_that_is_needed_to_send_it() {
    Talk talk = given().talk();
    MessageId message = sending().queued(talk);
    OutboundContent content = OutboundContent.of(sending().now(talk, message).content());
    assertThat(next(talk.line(), Some.NOW))
        .contains(
            new Due(
                message,
                Optional.of(talk.contact()),
                talk.line().connection().instance(),
                talk.person().replyTo(),
                content,
                0,
                TrafficClass.DIRECT_COLD,
                false,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  default void who_wrote_within_24_hours_is_warm_and_for_that_unit_only() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    Person person = Some.person();
    Talk talk = given().talk(line, person);
    writes(talk, Some.NOW.minus(Duration.ofHours(24)).plusSeconds(1));
    sending().queued(talk);
    sending().queued(given().talk(branch, person));
    assertThat(next(line, Some.NOW).map(Due::traffic)).contains(TrafficClass.DIRECT_WARM);
    assertThat(next(line, Some.NOW.plusSeconds(1)).map(Due::traffic))
        .contains(TrafficClass.DIRECT_COLD);
    assertThat(next(branch, Some.NOW).map(Due::traffic)).contains(TrafficClass.DIRECT_COLD);
  }

  @Test
  default void a_class_that_is_closed_lets_the_others_pass() {
    Line line = given().line();
    Talk warm = given().talk(line);
    writes(warm, Some.NOW);
    sending().queued(given().talk(line), SendKind.DIRECT, Some.NOW.minusSeconds(9));
    MessageId known = sending().queued(warm, SendKind.DIRECT, Some.NOW);
    assertThat(next(line, Set.of(TrafficClass.DIRECT_WARM), Some.NOW).map(Due::message))
        .contains(known);
    assertThat(next(line, Set.of(TrafficClass.REPLY), Some.NOW)).isEmpty();
    assertThat(next(line, Set.of(), Some.NOW)).isEmpty();
    assertThat(waiting(line))
        .containsOnly(
            Map.entry(TrafficClass.DIRECT_WARM, Some.NOW),
            Map.entry(TrafficClass.DIRECT_COLD, Some.NOW.minusSeconds(9)));
  }

  @Test
  default void a_lane_without_messages_has_nothing_to_do() {
    Line line = given().line();
    assertThat(next(line, Some.NOW)).isEmpty();
    assertThat(nextDue(line)).isEmpty();
  }

  @Test
  default void messages_leave_in_the_order_in_which_they_were_accepted() {
    Line line = given().line();
    Talk talk = given().talk(line);
    Talk other = given().talk(line);
    MessageId third = sending().queued(talk, SendKind.DIRECT, Some.NOW);
    MessageId first = sending().queued(talk, SendKind.DIRECT, Some.NOW.minusSeconds(9));
    MessageId second = sending().queued(other, SendKind.DIRECT, Some.NOW.minusSeconds(5));
    assertThat(sendAll(line, talk)).containsExactly(first, second, third);
  }

  @Test
  default void replies_pass_direct_messages_and_those_pass_campaigns() {
    Line line = given().line();
    Talk talk = given().talk(line);
    MessageId campaign =
        sending().queued(given().talk(line), SendKind.CAMPAIGN, Some.NOW.minusSeconds(9));
    MessageId direct =
        sending().queued(given().talk(line), SendKind.DIRECT, Some.NOW.minusSeconds(5));
    MessageId reply = sending().queued(talk, SendKind.REPLY, Some.NOW);
    assertThat(sendAll(line, talk)).containsExactly(reply, direct, campaign);
  }

  @Test
  default void each_line_has_a_queue_of_its_own() {
    Talk talk = given().talk();
    Line branch = given().line(given().branch(talk.line().home()));
    sending().queued(talk);
    assertThat(next(branch, Some.NOW)).isEmpty();
    assertThat(nextDue(branch)).isEmpty();
  }

  @Test
  default void a_message_that_is_tried_again_is_due_then_and_not_before() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    Instant again = Some.NOW.plusSeconds(30);
    sending().conclude(ours, new Verdict.Retry(again, "gateway down"));
    assertThat(next(talk.line(), again.minusSeconds(1))).isEmpty();
    assertThat(nextDue(talk.line())).contains(again);
    assertThat(next(talk.line(), again).map(Due::attempts)).contains(1);
  }

  @Test
  default void an_uncertain_message_holds_back_its_own_conversation_only() {
    Line line = given().line();
    Talk talk = given().talk(line);
    sending().uncertain(talk);
    sending().queued(talk, SendKind.REPLY, Some.NOW);
    assertThat(nextId(line)).isEmpty();
    assertThat(nextDue(line)).isEmpty();
    MessageId other = sending().queued(given().talk(line));
    assertThat(nextId(line)).contains(other);
    assertThat(nextDue(line)).isPresent();
  }

  @Test
  default void once_it_is_settled_the_conversation_goes_on() {
    Talk talk = given().talk();
    Ours ours = sending().uncertain(talk);
    MessageId waiting = sending().queued(talk);
    sending().conclude(ours, new Verdict.Sent(Some.providerId()));
    assertThat(nextId(talk.line())).contains(waiting);
  }

  @Test
  default void nothing_in_a_conversation_passes_a_message_that_will_be_tried_again() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    Instant again = Some.NOW.plusSeconds(30);
    sending().conclude(ours, new Verdict.Retry(again, "gateway down"));
    sending().queued(talk, SendKind.DIRECT, Some.NOW.plusSeconds(1));
    assertThat(next(talk.line(), Some.NOW.plusSeconds(2))).isEmpty();
    assertThat(nextDue(talk.line())).contains(again);
    assertThat(next(talk.line(), again).map(Due::message)).contains(ours.id());
    MessageId other = sending().queued(given().talk(talk.line()));
    assertThat(next(talk.line(), Some.NOW.plusSeconds(2)).map(Due::message)).contains(other);
  }

  @Test
  default void a_lane_is_due_when_its_first_message_is() {
    Talk talk = given().talk();
    sending().queued(talk);
    assertThat(nextDue(talk.line()).orElseThrow()).isBeforeOrEqualTo(Some.NOW);
  }
}
