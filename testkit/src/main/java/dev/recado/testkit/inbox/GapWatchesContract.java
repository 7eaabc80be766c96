package dev.recado.testkit.inbox;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.GapWatches.DueLook;
import dev.recado.application.inbox.port.GapWatches.Progress;
import dev.recado.application.inbox.port.GapWatches.Suspicion;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link GapWatches} promises. Everything lies so early that nobody else's is due. */
public interface GapWatchesContract extends BackendContract {
  Instant BEGUN = Some.EARLY;
  Instant LATER = BEGUN.plus(Duration.ofHours(1));
  Duration LEASE = Duration.ofMinutes(10);

  private GapWatches watches() {
    return backend().gapWatches();
  }

  private void suspect(Line line, Suspicion suspicion) {
    run(line.scope(), () -> watches().suspect(line.scope(), line.id(), suspicion));
  }

  private static Suspicion suspicion(Line line, Instant since, Instant lookAt) {
    InstanceName instance = line.connection().instance();
    return new Suspicion(instance, since, false, lookAt, BEGUN);
  }

  /** A connection that is watched since the beginning and looked into an hour later. */
  private Line watched() {
    Line line = given().line();
    suspect(line, suspicion(line, BEGUN, LATER));
    return line;
  }

  private Watch watch(Line line) {
    return within(line.scope(), () -> watches().find(line.scope(), line.id())).orElseThrow();
  }

  private boolean claimed(Line line, Instant now) {
    return watches()
        .claim(now, LEASE, 1000)
        .contains(new DueLook(line.scope().tenant(), line.id()));
  }

  private void ended(Line line, Instant next, Instant now) {
    run(line.scope(), () -> watches().ended(line.scope(), line.id(), next, now));
  }

  private void advance(Line line, Instant before, Instant readUntil, int recovered) {
    Progress progress = new Progress(readUntil, recovered, LATER);
    run(line.scope(), () -> watches().advance(line.scope(), line.id(), before, progress));
  }

  /** Leaves nothing due behind for the tests that come after. */
  private void done(Line line) {
    ended(line, Some.NOW, LATER);
  }

  @Test
  default void the_first_watch_begins_now_whatever_may_have_been_said_before() {
    Line line = given().line();
    suspect(line, suspicion(line, BEGUN.minusSeconds(9000), LATER));
    Watch watch = watch(line);
    assertThat(watch.instance()).isEqualTo(line.connection().instance());
    assertThat(watch.begun()).isEqualTo(BEGUN);
    assertThat(watch.readUntil()).isEqualTo(BEGUN);
    assertThat(watch.looks().next()).isEqualTo(LATER);
    assertThat(watch.looks().latest()).isEmpty();
    assertThat(watch.haul().recovered()).isZero();
    done(line);
  }

  @Test
  default void a_look_is_claimed_when_it_is_due_and_by_one_alone() {
    Line line = watched();
    assertThat(claimed(line, LATER.minusSeconds(1))).isFalse();
    List<List<DueLook>> claims =
        Together.call(8, number -> watches().claim(LATER, LEASE, 1000)).returned();
    assertThat(claims)
        .flatMap(claim -> claim)
        .filteredOn(look -> look.connection().equals(line.id()))
        .containsExactly(new DueLook(line.scope().tenant(), line.id()));
    assertThat(claimed(line, LATER.plus(LEASE).minusSeconds(1))).isFalse();
    done(line);
  }

  @Test
  default void a_look_nobody_ended_is_claimed_again_after_its_lease() {
    Line line = watched();
    assertThat(claimed(line, LATER)).isTrue();
    assertThat(claimed(line, LATER.plus(LEASE))).isTrue();
    done(line);
  }

  @Test
  default void no_more_looks_are_claimed_than_asked_for_the_longest_due_first() {
    Line second = watched();
    Line first = given().line();
    suspect(first, suspicion(first, BEGUN, LATER.minusSeconds(5)));
    assertThat(watches().claim(LATER, LEASE, 1))
        .containsExactly(new DueLook(first.scope().tenant(), first.id()));
    assertThat(claimed(second, LATER)).isTrue();
    done(first);
    done(second);
  }

  @Test
  default void a_connection_that_is_not_connected_is_not_looked_into() {
    Line line = given().pairing(given().home());
    suspect(line, suspicion(line, BEGUN, LATER));
    assertThat(claimed(line, LATER)).isFalse();
    done(line);
  }

  @Test
  default void a_look_that_ended_is_over_until_the_next() {
    Line line = watched();
    claimed(line, LATER);
    Instant next = LATER.plusSeconds(900);
    ended(line, next, LATER.plusSeconds(2));
    assertThat(claimed(line, next.minusSeconds(1))).isFalse();
    assertThat(watch(line).looks())
        .isEqualTo(
            new GapWatches.Looks(next, Optional.of(LATER.plusSeconds(2)), 0, Optional.empty()));
    assertThat(claimed(line, next)).isTrue();
    done(line);
  }

  @Test
  default void looks_that_fail_are_counted_with_their_reason_until_one_succeeds() {
    Line line = watched();
    for (int failure = 1; failure <= 2; failure++) {
      claimed(line, LATER);
      run(line.scope(), () -> watches().failed(line.scope(), line.id(), "no answer", LATER, LATER));
      assertThat(watch(line).looks().failures()).isEqualTo(failure);
      assertThat(watch(line).looks().trouble()).contains("no answer");
    }
    done(line);
    assertThat(watch(line).looks().failures()).isZero();
    assertThat(watch(line).looks().trouble()).isEmpty();
  }

  @Test
  default void the_watermark_follows_what_was_read_and_what_was_found_is_counted() {
    Line line = watched();
    advance(line, BEGUN, BEGUN.plusSeconds(60), 3);
    advance(line, BEGUN.plusSeconds(60), LATER, 0);
    advance(line, LATER, LATER, 2);
    assertThat(watch(line).readUntil()).isEqualTo(LATER);
    assertThat(watch(line).haul()).isEqualTo(new GapWatches.Haul(5, Optional.of(LATER)));
    done(line);
  }

  @Test
  default void a_suspicion_sets_the_watermark_back_and_never_before_the_beginning() {
    Line line = watched();
    advance(line, BEGUN, LATER, 0);
    suspect(line, suspicion(line, BEGUN.plusSeconds(600), LATER.plusSeconds(5)));
    assertThat(watch(line).readUntil()).isEqualTo(BEGUN.plusSeconds(600));
    assertThat(watch(line).looks().next()).as("the earlier one").isEqualTo(LATER);
    suspect(line, suspicion(line, BEGUN.plusSeconds(900), LATER));
    assertThat(watch(line).readUntil()).isEqualTo(BEGUN.plusSeconds(600));
    suspect(line, suspicion(line, BEGUN.minusSeconds(600), LATER));
    assertThat(watch(line).readUntil()).isEqualTo(BEGUN);
    done(line);
  }

  @Test
  default void a_person_may_ask_for_what_was_said_before_the_beginning() {
    Line line = watched();
    Instant before = BEGUN.minusSeconds(86_400);
    InstanceName instance = line.connection().instance();
    suspect(line, new Suspicion(instance, before, true, LATER, LATER));
    assertThat(watch(line).begun()).isEqualTo(before);
    assertThat(watch(line).readUntil()).isEqualTo(before);
    done(line);
  }

  @Test
  default void a_suspicion_during_a_look_outlives_it() {
    Line line = watched();
    advance(line, BEGUN, BEGUN.plusSeconds(600), 0);
    claimed(line, LATER);
    Instant again = LATER.plusSeconds(60);
    suspect(line, suspicion(line, BEGUN.plusSeconds(300), again));
    advance(line, BEGUN.plusSeconds(600), LATER, 1);
    ended(line, LATER.plusSeconds(900), LATER.plusSeconds(1));
    assertThat(watch(line).readUntil()).isEqualTo(BEGUN.plusSeconds(300));
    assertThat(watch(line).looks().next()).isEqualTo(again);
    assertThat(watch(line).haul().recovered()).isEqualTo(1);
    done(line);
  }

  @Test
  default void a_watch_over_another_instance_begins_anew_and_goes_on_counting() {
    Line line = watched();
    advance(line, BEGUN, LATER, 4);
    InstanceName fresh = new InstanceName("r-" + Some.word());
    Instant now = LATER.plusSeconds(60);
    suspect(line, new Suspicion(fresh, BEGUN, false, now, now));
    Watch watch = watch(line);
    assertThat(watch.instance()).isEqualTo(fresh);
    assertThat(watch.begun()).isEqualTo(now);
    assertThat(watch.readUntil()).isEqualTo(now);
    assertThat(watch.looks().next()).isEqualTo(now);
    assertThat(watch.haul().recovered()).isEqualTo(4);
    done(line);
  }

  @Test
  default void after_an_outage_every_connection_is_due_that_nobody_looked_into_lately() {
    Line waiting = watched();
    ended(waiting, Some.NOW, LATER);
    Line lately = watched();
    Instant now = LATER.plusSeconds(600);
    ended(lately, Some.NOW, now.minusSeconds(119));
    Line never = given().line();

    assertThat(watches().suspectAll(now)).isPositive();

    assertThat(watch(waiting).looks().next()).isEqualTo(now);
    assertThat(watch(lately).looks().next()).isEqualTo(Some.NOW);
    assertThat(watch(never).begun()).isEqualTo(never.connection().connectedAt().orElseThrow());
    assertThat(watch(never).looks().next()).isEqualTo(now);
    watches().claim(now, LEASE, 10_000);
    done(waiting);
    done(never);
  }

  @Test
  default void another_tenants_watch_is_neither_seen_nor_changed() {
    Line line = watched();
    Line stranger = given().line();
    assertThat(within(stranger.scope(), () -> watches().find(stranger.scope(), line.id())))
        .isEmpty();
    assertMisuse(
        () ->
            run(
                stranger.scope(),
                () ->
                    watches().suspect(stranger.scope(), line.id(), suspicion(line, BEGUN, BEGUN))));
    assertMisuse(
        () ->
            run(
                stranger.scope(),
                () -> watches().ended(stranger.scope(), line.id(), BEGUN, BEGUN)));
    assertThat(watch(line).looks().next()).isEqualTo(LATER);
    done(line);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    rolledBack(
        line.scope(),
        () -> watches().suspect(line.scope(), line.id(), suspicion(line, BEGUN, LATER)));
    assertThat(within(line.scope(), () -> watches().find(line.scope(), line.id()))).isEmpty();
  }
}
