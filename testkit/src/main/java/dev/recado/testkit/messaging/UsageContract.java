package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Usage.Counts;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.Usage} promises. */
public interface UsageContract extends BackendContract {
  private static Instant hourAgo() {
    return Some.NOW.minus(Duration.ofHours(1));
  }

  private static Instant midnight() {
    return Some.NOW.minus(Duration.ofHours(9));
  }

  private Counts counts(TenantScope scope, Line line) {
    return within(scope, () -> backend().usage().of(scope, line.id(), hourAgo(), midnight()));
  }

  private Ours began(Line line, TrafficClass traffic, Instant at) {
    Talk talk = given().talk(line);
    MessageId message = sending().queued(talk, traffic.kind(), Some.NOW);
    AttemptId id = new AttemptId(Some.uuid());
    Attempt attempt = new Attempt(id, message, 1, 1, traffic, at, at.plusSeconds(2));
    run(line.scope(), () -> backend().ledger().begin(line.scope(), List.of(attempt)));
    return new Ours(talk, message, id);
  }

  @Test
  default void a_connection_that_sent_nothing_has_used_nothing() {
    Line line = given().line();
    assertThat(counts(line.scope(), line)).isEqualTo(new Counts(0, 0, 0));
  }

  @Test
  default void an_hour_and_a_day_are_counted_from_their_beginnings() {
    Line line = given().line();
    began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW);
    began(line, TrafficClass.DIRECT_WARM, hourAgo().plusMillis(1));
    began(line, TrafficClass.CAMPAIGN_WARM, hourAgo());
    began(line, TrafficClass.DIRECT_COLD, midnight());
    began(line, TrafficClass.CAMPAIGN_COLD, midnight().minusMillis(1));
    assertThat(counts(line.scope(), line)).isEqualTo(new Counts(2, 4, 2));
  }

  @Test
  default void shortly_after_midnight_the_hour_is_longer_than_the_day() {
    Line line = given().line();
    began(line, TrafficClass.CAMPAIGN_WARM, Some.NOW.minusSeconds(1));
    Counts counts =
        within(
            line.scope(), () -> backend().usage().of(line.scope(), line.id(), hourAgo(), Some.NOW));
    assertThat(counts).isEqualTo(new Counts(1, 0, 0));
  }

  @Test
  default void replies_and_what_certainly_did_not_leave_are_not_counted() {
    Line line = given().line();
    began(line, TrafficClass.REPLY, Some.NOW);
    Ours failed = began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW);
    sending().conclude(failed, new Verdict.Failed("not_on_whatsapp", "no such number"));
    Ours unknown = began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW);
    sending().conclude(unknown, new Verdict.Uncertain(Some.NOW.plusSeconds(6), "timed out"));
    assertThat(counts(line.scope(), line)).isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  default void other_connections_and_other_tenants_are_not_counted() {
    Line line = given().line();
    Line sister = given().line(given().branch(line.home()));
    began(line, TrafficClass.CAMPAIGN_COLD, Some.NOW);
    assertThat(counts(line.scope(), sister)).isEqualTo(new Counts(0, 0, 0));
    assertThat(counts(given().home().scope(), line)).isEqualTo(new Counts(0, 0, 0));
  }
}
