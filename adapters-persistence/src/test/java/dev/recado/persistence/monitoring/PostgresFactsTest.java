package dev.recado.persistence.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.monitoring.port.Facts;
import dev.recado.application.monitoring.port.Facts.Found;
import dev.recado.application.monitoring.port.Facts.Span;
import dev.recado.application.monitoring.port.Tallies;
import dev.recado.application.monitoring.port.Tallies.Counted;
import dev.recado.application.monitoring.port.Tallies.Tally;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.ConnectionSignal.InstanceRemoved;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.PostgresBackend;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Each figure from the rows that make it, and nobody else's rows among them. */
class PostgresFactsTest implements OnPostgres {
  private static final Jdbi APP = PostgresBackend.shared().jdbi();
  private static final Instant HOUR_AGO = Some.NOW.minus(Duration.ofHours(1));
  private static final Span SPAN = new Span(HOUR_AGO, HOUR_AGO, Some.NOW.plusSeconds(10));

  /** Later than anything else here, so that nothing can have moved lately. */
  private static final Span MUCH_LATER =
      new Span(HOUR_AGO, HOUR_AGO, Some.NOW.plus(Duration.ofDays(36_500)));

  private final Facts facts = new PostgresFacts(APP);
  private final Tallies tallies = new PostgresTallies(APP);

  private static Instant minute(int ago) {
    return SPAN.now().truncatedTo(ChronoUnit.MINUTES).minus(ago, ChronoUnit.MINUTES);
  }

  private void tally(Home home, Counted counted, int ago, long count) {
    TenantId tenant = home.tenant().id();
    tallies.add(List.of(new Tally(minute(ago), counted, Optional.of(tenant), count)));
  }

  private void event(Line line, String name, String body, Instant at) {
    RawEvent event = new RawEvent(Some.uuid(), line.id(), name, body, at, Handling.APPLIED, "");
    run(line.scope(), () -> backend().rawEvents().append(line.scope(), event));
  }

  @Test
  void answers_are_counted_over_all_nodes_within_the_time_and_for_their_tenant() {
    Home home = given().home();
    tally(home, Counted.REQUESTS, 1, 100);
    tally(home, Counted.REQUESTS, 1, 20);
    tally(home, Counted.REQUESTS, 90, 999);
    tally(home, Counted.AUTH_REFUSED, 2, 4);
    tally(home, Counted.THROTTLED, 3, 5);
    tally(given().home(), Counted.THROTTLED, 3, 50);
    for (int ago : new int[] {0, 1, 2, 4}) {
      tally(home, Counted.HTTP_5XX, ago, 2);
    }
    Found found = facts.of(home.scope(), SPAN);
    assertThat(found.answers()).isEqualTo(new Facts.Answers(120, 8, 4, 5, 3));
    assertThat(facts.everywhere(SPAN).answers().throttled()).isGreaterThanOrEqualTo(55);
  }

  @Test
  void a_run_of_bad_minutes_that_is_over_counts_no_more() {
    Home home = given().home();
    for (int ago : new int[] {2, 3, 4, 5, 6, 7}) {
      tally(home, Counted.HTTP_5XX, ago, 1);
    }
    assertThat(facts.of(home.scope(), SPAN).answers().minutesOfErrors()).isZero();
    tally(home, Counted.HTTP_5XX, 1, 1);
    assertThat(facts.of(home.scope(), SPAN).answers().minutesOfErrors()).isEqualTo(7);
  }

  @Test
  void what_is_nobody_s_is_counted_for_the_platform_alone() {
    Home home = given().home();
    long before = facts.everywhere(SPAN).unknownInstances();
    tallies.add(
        List.of(
            new Tally(minute(1), Counted.UNKNOWN_INSTANCES, Optional.empty(), 3),
            new Tally(minute(1), Counted.DATABASE_ERRORS, Optional.empty(), 2)));
    assertThat(facts.everywhere(SPAN).unknownInstances()).isEqualTo(before + 3);
    assertThat(facts.everywhere(SPAN).databaseErrors()).isGreaterThanOrEqualTo(2);
    assertThat(facts.of(home.scope(), SPAN).unknownInstances()).isZero();
  }

  @Test
  void old_counts_are_forgotten() {
    Instant old = Instant.parse("2018-01-01T00:00:00Z");
    tallies.add(List.of(new Tally(old, Counted.REQUESTS, Optional.empty(), 1)));
    assertThat(tallies.forget(old.plusSeconds(60))).isEqualTo(1);
    assertThat(tallies.forget(old.plusSeconds(60))).isZero();
  }

  @Test
  void messages_count_by_their_end() {
    Talk talk = given().talk();
    sending().sent(talk, Some.providerId());
    sending().sent(talk, Some.providerId());
    sending().failed(talk);
    sending().uncertain(talk);
    sending().begun(talk, sending().queued(talk), 2, 1);
    Found found = facts.of(talk.scope(), SPAN);
    assertThat(found.outbound()).isEqualTo(new Facts.Outbound(2, 1, 1, 1));
    assertThat(found.seen().outbound()).isTrue();
    Span later = new Span(MUCH_LATER.now(), MUCH_LATER.now(), MUCH_LATER.now());
    assertThat(facts.of(talk.scope(), later).outbound()).isEqualTo(new Facts.Outbound(0, 0, 0, 1));
    assertThat(facts.of(talk.scope(), later).seen().outbound()).isFalse();
    assertThat(facts.of(given().home().scope(), SPAN).outbound())
        .isEqualTo(new Facts.Outbound(0, 0, 0, 0));
  }

  private void changed(Line line, ConnectionSignal signal) {
    Connection changed = line.connection().after(signal, Some.NOW.plusSeconds(1));
    run(line.scope(), () -> backend().connections().update(line.scope(), changed));
  }

  @Test
  void a_number_its_unit_disconnected_is_not_in_use_and_none_that_is_pairing_for_the_first_time() {
    Line line = given().line();
    assertThat(facts.of(line.scope(), SPAN).lines()).isEqualTo(new Facts.Lines(1, 1, 0, false, 0));
    given().pairing(given().branch(line.home()));
    assertThat(facts.of(line.scope(), SPAN).lines().inUse()).isEqualTo(1);
    changed(line, new DisconnectRequested());
    assertThat(facts.of(line.scope(), SPAN).lines()).isEqualTo(new Facts.Lines(0, 0, 0, false, 0));
  }

  @Test
  void a_number_that_was_lost_is_in_use_and_counts_as_lost_for_an_hour() {
    Line line = given().line();
    changed(line, new InstanceRemoved());
    assertThat(facts.of(line.scope(), SPAN).lines()).isEqualTo(new Facts.Lines(1, 0, 1, false, 0));
    assertThat(facts.of(line.scope(), MUCH_LATER).lines().flaps()).isZero();
  }

  @Test
  void a_number_is_live_once_it_was_connected_for_an_hour_and_a_scan_was_seen() {
    Line line = given().line();
    assertThat(facts.of(line.scope(), SPAN).seen().scan()).isTrue();
    assertThat(facts.of(line.scope(), MUCH_LATER).lines().live()).isTrue();
    assertThat(facts.of(given().home().scope(), SPAN).seen().scan()).isFalse();
  }

  @Test
  void a_scan_that_changed_nothing_within_a_minute_is_found() {
    Line line = given().pairing(given().home());
    String open =
        "{\"event\":\"connection.update\",\"instance\":\"%s\",\"data\":{\"state\":\"open\"}}"
            .formatted(line.connection().instance().value());
    event(line, "connection.update", open, SPAN.now().minusSeconds(30));
    assertThat(facts.of(line.scope(), SPAN).lines().scansWithoutEffect()).isZero();
    Span later = new Span(HOUR_AGO, HOUR_AGO, SPAN.now().plusSeconds(40));
    assertThat(facts.of(line.scope(), later).lines().scansWithoutEffect()).isEqualTo(1);
    event(line, "connection.update", open.replace("open", "close"), later.now().minusSeconds(5));
    assertThat(facts.of(line.scope(), later).lines().scansWithoutEffect()).isZero();
  }

  @Test
  void the_usual_is_the_mean_of_the_days_that_are_known() {
    Line line = given().line();
    event(line, "messages.upsert", "{}", SPAN.now().minusSeconds(5));
    assertThat(facts.of(line.scope(), SPAN).inbound())
        .isEqualTo(new Facts.Inbound(1, Optional.empty()));
    for (int each = 0; each < 4; each++) {
      event(
          line, "messages.upsert", "{}", SPAN.now().minus(Duration.ofHours(24)).minusSeconds(each));
    }
    event(line, "messages.upsert", "{}", SPAN.now().minus(Duration.ofHours(30)));
    assertThat(facts.of(line.scope(), SPAN).inbound().usual()).contains(4.0);
    event(line, "messages.upsert", "{}", SPAN.now().minus(Duration.ofHours(200)));
    assertThat(facts.of(line.scope(), SPAN).inbound().usual()).contains(2.0);
  }

  @Test
  void a_lane_that_is_due_and_not_taken_shows_how_long() {
    Line line = given().line();
    run(
        line.scope(),
        () ->
            backend()
                .lanes()
                .wake(line.scope(), line.id(), SPAN.now().minus(Duration.ofMinutes(7))));
    assertThat(facts.of(line.scope(), SPAN).work().queueAge()).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void a_campaign_is_stuck_when_it_could_move_and_does_not() {
    Line line = given().line();
    GivenCampaigns campaigns = new GivenCampaigns(backend());
    campaigns.started(line, campaigns.draftFor(line, 1));
    run(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), Some.NOW));
    assertThat(facts.of(line.scope(), SPAN).work().stuckCampaigns()).isZero();
    assertThat(facts.of(line.scope(), MUCH_LATER).work().stuckCampaigns()).isEqualTo(1);
    changed(line, new InstanceRemoved());
    assertThat(facts.of(line.scope(), MUCH_LATER).work().stuckCampaigns()).isZero();
  }
}
