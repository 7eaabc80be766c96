package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes.Trouble;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.pacing.Recent;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.Traffic} promises. */
public interface TrafficContract extends BackendContract {
  private LaneFacts facts(Line line, Instant now) {
    return within(line.scope(), () -> backend().traffic().of(line.scope(), line.id(), now));
  }

  private LaneFacts facts(Line line) {
    return facts(line, Some.NOW);
  }

  /** An attempt of a message of its own. */
  private Ours began(Line line, TrafficClass traffic, Instant at) {
    Talk talk = given().talk(line);
    MessageId message = sending().queued(talk, traffic.kind(), Some.NOW);
    AttemptId id = new AttemptId(Some.uuid());
    Attempt attempt = new Attempt(id, message, 1, 1, traffic, at, at.plusSeconds(2));
    run(line.scope(), () -> backend().ledger().begin(line.scope(), List.of(attempt)));
    return new Ours(talk, message, id);
  }

  private void limit(Line line, int perHour) {
    Pace pace =
        new Pace(
            Duration.ZERO,
            Optional.of(perHour),
            Optional.of(100),
            Optional.of(10),
            SendingWindow.always(),
            LimitScope.ALL);
    run(
        line.scope(),
        () -> backend().paceSettings().change(line.scope(), line.id(), pace, Some.NOW));
  }

  @Test
  default void a_fresh_line_has_sent_nothing_and_nothing_holds_it() {
    Line line = given().line();
    LaneFacts facts = facts(line);
    assertThat(facts.paused()).isEmpty();
    assertThat(facts.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(facts.troubleUntil()).isEmpty();
    assertThat(facts.pace()).isEqualTo(Pace.usual());
    assertThat(facts.zone()).isEqualTo(line.home().tenant().zone());
    assertThat(facts.recent()).isEqualTo(Recent.nothing());
  }

  @Test
  default void what_left_or_may_have_left_counts_and_what_failed_does_not() {
    Line line = given().line();
    limit(line, 3);
    sending().conclude(began(line, TrafficClass.DIRECT_COLD, Some.NOW), sent());
    began(line, TrafficClass.CAMPAIGN_WARM, Some.NOW.minusSeconds(1));
    sending()
        .conclude(
            began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW.minusSeconds(2)),
            new Verdict.Uncertain(Some.NOW.plusSeconds(5), "timed out"));
    sending()
        .conclude(
            began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW.minusSeconds(3)),
            new Verdict.Retry(Some.NOW.plusSeconds(5), "refused"));
    sending()
        .conclude(
            began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW.minusSeconds(4)),
            new Verdict.Failed("not_on_whatsapp", "no such number"));
    Recent recent = facts(line).recent();
    assertThat(recent.today()).isEqualTo(3);
    assertThat(recent.coldToday()).isEqualTo(2);
    assertThat(recent.hourEdge()).contains(Some.NOW.minusSeconds(2));
  }

  private static Verdict sent() {
    return new Verdict.Sent(Some.providerId());
  }

  @Test
  default void replies_do_not_count() {
    Line line = given().line();
    limit(line, 1);
    began(line, TrafficClass.REPLY, Some.NOW);
    assertThat(facts(line).recent().today()).isZero();
    assertThat(facts(line).recent().hourEdge()).isEmpty();
  }

  @Test
  default void the_edge_of_the_hour_is_the_latest_but_so_many() {
    Line line = given().line();
    limit(line, 2);
    for (int ago = 1; ago <= 3; ago++) {
      began(line, TrafficClass.DIRECT_WARM, Some.NOW.minusSeconds(ago));
    }
    assertThat(facts(line).recent().hourEdge()).contains(Some.NOW.minusSeconds(2));
    limit(line, 4);
    assertThat(facts(line).recent().hourEdge()).isEmpty();
  }

  @Test
  default void the_day_begins_at_midnight_of_the_tenants_zone() {
    Line line = given().line();
    ZoneId zone = line.home().tenant().zone();
    Instant midnight = LocalDate.ofInstant(Some.NOW, zone).atStartOfDay(zone).toInstant();
    began(line, TrafficClass.DIRECT_COLD, midnight);
    began(line, TrafficClass.DIRECT_COLD, midnight.minusMillis(1));
    assertThat(facts(line, midnight).recent().today()).isEqualTo(1);
    assertThat(facts(line, midnight).recent().coldToday()).isEqualTo(1);
    assertThat(facts(line, midnight.minusMillis(1)).recent().today()).isEqualTo(2);
    assertThat(facts(line, midnight.plus(Duration.ofHours(25))).recent().today()).isZero();
  }

  @Test
  default void a_begun_attempt_closes_the_lane_for_the_gap() {
    Line line = given().line();
    run(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), Some.NOW));
    began(line, TrafficClass.REPLY, Some.NOW);
    assertThat(facts(line).recent().gapUntil()).contains(Some.NOW.plusSeconds(2));
  }

  @Test
  default void trouble_and_pauses_show_from_the_tenant_down() {
    Line line = given().line();
    TenantScope scope = line.scope();
    run(
        scope,
        () ->
            backend()
                .lanes()
                .troubled(scope, line.id(), new Trouble(Some.NOW, Some.NOW.plusSeconds(5), 0)));
    assertThat(facts(line).troubleUntil()).contains(Some.NOW.plusSeconds(5));
    pause(scope, new Target(PauseLevel.CONNECTION, line.id().value()));
    assertThat(facts(line).paused()).contains(WaitReason.CONNECTION_PAUSED);
    pause(scope, new Target(PauseLevel.UNIT, line.home().unit().id().value()));
    assertThat(facts(line).paused()).contains(WaitReason.UNIT_PAUSED);
    pause(scope, new Target(PauseLevel.TENANT, line.home().tenant().id().value()));
    assertThat(facts(line).paused()).contains(WaitReason.TENANT_PAUSED);
    assertThat(facts(given().line(given().branch(line.home()))).paused())
        .contains(WaitReason.TENANT_PAUSED);
    assertThat(facts(given().line()).paused()).isEmpty();
  }

  private void pause(TenantScope scope, Target target) {
    run(
        scope,
        () ->
            backend().pauses().pause(scope, new Pause(target, "stop", Some.NOW, Optional.empty())));
  }

  @Test
  default void a_queued_message_says_what_it_waits_for() {
    Talk talk = given().talk();
    Ours retried = sending().sending(talk);
    Instant again = Some.NOW.plusSeconds(30);
    sending().conclude(retried, new Verdict.Retry(again, "down"));
    assertThat(waiting(talk, retried.id()))
        .contains(new Traffic.Waiting(TrafficClass.DIRECT_COLD, Optional.of(again), false, false));
    Talk doubtful = given().talk(talk.line());
    sending().uncertain(doubtful);
    MessageId behind = sending().queued(doubtful);
    assertThat(waiting(doubtful, behind).map(Traffic.Waiting::held)).contains(true);
    assertThat(waiting(talk, sending().sent(talk, Some.providerId()).id())).isEmpty();
  }

  private Optional<Traffic.Waiting> waiting(Talk talk, MessageId message) {
    return within(talk.scope(), () -> backend().traffic().waiting(talk.scope(), message, Some.NOW));
  }

  @Test
  default void another_tenant_learns_nothing() {
    Talk talk = given().talk();
    MessageId message = sending().queued(talk);
    TenantScope other = given().home().scope();
    assertMisuse(
        () -> within(other, () -> backend().traffic().of(other, talk.line().id(), Some.NOW)));
    assertThat(within(other, () -> backend().traffic().waiting(other, message, Some.NOW)))
        .isEmpty();
  }
}
