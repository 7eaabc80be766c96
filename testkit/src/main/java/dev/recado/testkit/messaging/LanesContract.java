package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.assertMisuse;
import static dev.recado.testkit.Misuse.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes.Claim;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Lanes.Trouble;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Tenant;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.Lanes} promises. */
public interface LanesContract extends BackendContract {
  Duration LEASE = Duration.ofSeconds(60);

  private void wake(Line line, Instant due) {
    run(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), due));
  }

  private Optional<Lane> claim(Line line, Instant now) {
    return backend().lanes().claim(new Claim("worker", LEASE, 10_000), now).stream()
        .filter(lane -> lane.connection().equals(line.id()))
        .findFirst();
  }

  private Lane claimed(Line line, Instant now) {
    return claim(line, now).orElseThrow();
  }

  private boolean hold(TenantScope scope, Lane lane) {
    return within(scope, () -> backend().lanes().hold(scope, lane));
  }

  private void release(TenantScope scope, Lane lane, Optional<Instant> nextDue) {
    run(scope, () -> backend().lanes().release(scope, lane, nextDue));
  }

  @Test
  default void a_lane_that_was_woken_can_be_claimed_from_then_on() {
    Line line = given().line();
    wake(line, Some.NOW);
    assertThat(claim(line, Some.NOW.minusSeconds(1))).isEmpty();
    Lane lane = claimed(line, Some.NOW);
    assertThat(lane.tenant()).isEqualTo(line.scope().tenant());
    assertThat(hold(line.scope(), lane)).isTrue();
  }

  @Test
  default void a_lane_nobody_woke_is_not_due() {
    assertThat(claim(given().line(), Some.NOW.plusSeconds(900))).isEmpty();
  }

  @Test
  default void the_earlier_of_two_wake_ups_counts() {
    Line late = given().line();
    Line early = given().line();
    wake(late, Some.NOW);
    wake(late, Some.NOW.plusSeconds(900));
    wake(early, Some.NOW.plusSeconds(900));
    wake(early, Some.NOW);
    assertThat(backend().lanes().claim(new Claim("worker", LEASE, 10_000), Some.NOW))
        .extracting(Lane::connection)
        .contains(late.id(), early.id());
  }

  @Test
  default void a_lane_somebody_holds_cannot_be_claimed() {
    Line line = given().line();
    wake(line, Some.NOW);
    Lane lane = claimed(line, Some.NOW);
    wake(line, Some.NOW);
    assertThat(claim(line, Some.NOW.plusSeconds(59))).isEmpty();
    assertThat(hold(line.scope(), lane)).isTrue();
  }

  @Test
  default void a_lane_whose_holder_is_overdue_is_claimed_anew_with_a_greater_token() {
    Line line = given().line();
    wake(line, Some.NOW);
    Lane lost = claimed(line, Some.NOW);
    Lane taken = claimed(line, Some.NOW.plusSeconds(61));
    assertThat(taken.token()).isGreaterThan(lost.token());
    assertThat(hold(line.scope(), lost)).isFalse();
    assertThat(hold(line.scope(), taken)).isTrue();
  }

  @Test
  default void who_lost_a_lane_cannot_give_it_back() {
    Line line = given().line();
    wake(line, Some.NOW);
    Lane lost = claimed(line, Some.NOW);
    Lane taken = claimed(line, Some.NOW.plusSeconds(61));
    release(line.scope(), lost, Optional.of(Some.NOW));
    assertThat(claim(line, Some.NOW.plusSeconds(62))).isEmpty();
    assertThat(hold(line.scope(), taken)).isTrue();
  }

  @Test
  default void a_lane_given_back_is_due_when_it_has_something_to_do() {
    Line busy = given().line();
    Line idle = given().line();
    Stream.of(busy, idle).forEach(line -> wake(line, Some.NOW));
    List<Lane> claimed = backend().lanes().claim(new Claim("worker", LEASE, 10_000), Some.NOW);
    for (Lane lane : claimed) {
      if (lane.connection().equals(busy.id())) {
        release(busy.scope(), lane, Optional.of(Some.NOW.plusSeconds(5)));
      }
      if (lane.connection().equals(idle.id())) {
        release(idle.scope(), lane, Optional.empty());
      }
    }
    assertThat(claim(busy, Some.NOW.plusSeconds(4))).isEmpty();
    assertThat(claim(busy, Some.NOW.plusSeconds(5))).isPresent();
    assertThat(claim(idle, Some.NOW.plusSeconds(900))).isEmpty();
  }

  @Test
  default void a_wake_up_while_the_lane_was_held_is_not_forgotten() {
    Line line = given().line();
    wake(line, Some.NOW);
    Lane lane = claimed(line, Some.NOW);
    wake(line, Some.NOW.plusSeconds(1));
    release(line.scope(), lane, Optional.of(Some.NOW.plusSeconds(900)));
    assertThat(claim(line, Some.NOW)).isEmpty();
    Lane again = claimed(line, Some.NOW.plusSeconds(1));
    assertThat(again.token()).isGreaterThan(lane.token());
    wake(line, Some.NOW);
    release(line.scope(), again, Optional.empty());
    assertThat(claim(line, Some.NOW.plusSeconds(2))).isPresent();
  }

  @Test
  default void of_workers_that_claim_at_the_same_time_each_lane_has_one() {
    List<Line> lines = Stream.generate(() -> given().line()).limit(6).toList();
    lines.forEach(line -> wake(line, Some.NOW));
    var outcome =
        Together.call(
            6, number -> backend().lanes().claim(new Claim("w" + number, LEASE, 1000), Some.NOW));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned().stream().flatMap(List::stream).map(Lane::connection))
        .containsAll(lines.stream().map(Line::id).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  default void no_more_lanes_are_claimed_than_asked_for() {
    wake(given().line(), Some.NOW);
    wake(given().line(), Some.NOW);
    assertThat(backend().lanes().claim(new Claim("worker", LEASE, 1), Some.NOW)).hasSize(1);
  }

  @Test
  default void a_tenant_with_many_due_lanes_leaves_room_for_another() {
    backend().lanes().claim(new Claim("worker", LEASE, 10_000), Some.EARLY.minusSeconds(1));
    Line crowd = given().line();
    wake(crowd, Some.EARLY);
    for (int more = 0; more < 5; more++) {
      wake(given().line(given().branch(crowd.home())), Some.EARLY);
    }
    Line quiet = given().line();
    wake(quiet, Some.EARLY.plusSeconds(9));
    Instant now = Some.EARLY.plusSeconds(10);
    List<Lane> first = backend().lanes().claim(new Claim("worker", LEASE, 2), now);
    assertThat(first).extracting(Lane::tenant).doesNotHaveDuplicates();
    assertThat(first).extracting(Lane::connection).contains(quiet.id());
    List<Lane> rest = backend().lanes().claim(new Claim("worker", LEASE, 100), now);
    assertThat(rest).hasSize(5);
  }

  @Test
  default void a_tenant_of_weight_three_has_three_turns_for_each_of_another() {
    backend().lanes().claim(new Claim("worker", LEASE, 10_000), Some.EARLY.minusSeconds(1));
    Line heavy = given().line();
    Line light = given().line();
    Tenant tenant = heavy.home().tenant();
    Tenant weighed =
        new Tenant(
            tenant.id(),
            tenant.name(),
            tenant.slug(),
            tenant.zone(),
            new SendingWeight(3),
            true,
            tenant.createdAt());
    run(heavy.scope(), () -> backend().tenants().update(heavy.scope(), weighed));
    for (Line line : List.of(light, heavy)) {
      wake(line, Some.EARLY);
      for (int more = 0; more < 5; more++) {
        wake(given().line(given().branch(line.home())), Some.EARLY);
      }
    }
    List<Lane> first =
        backend().lanes().claim(new Claim("worker", LEASE, 4), Some.EARLY.plusSeconds(10));
    assertThat(first)
        .extracting(Lane::tenant)
        .containsExactlyInAnyOrder(tenant.id(), tenant.id(), tenant.id(), light.scope().tenant());
    backend().lanes().claim(new Claim("worker", LEASE, 100), Some.EARLY.plusSeconds(10));
  }

  private Optional<Trouble> trouble(Line line) {
    return within(line.scope(), () -> backend().lanes().trouble(line.scope(), line.id()));
  }

  private void troubled(Line line, Trouble trouble) {
    run(line.scope(), () -> backend().lanes().troubled(line.scope(), line.id(), trouble));
  }

  @Test
  default void trouble_keeps_its_beginning_and_makes_the_lane_due_for_the_probe() {
    Line line = given().line();
    assertThat(trouble(line)).isEmpty();
    troubled(line, new Trouble(Some.NOW, Some.NOW.plusSeconds(5), 0));
    troubled(line, new Trouble(Some.NOW.plusSeconds(5), Some.NOW.plusSeconds(15), 1));
    assertThat(trouble(line)).contains(new Trouble(Some.NOW, Some.NOW.plusSeconds(15), 1));
    assertThat(claim(line, Some.NOW.plusSeconds(4))).isEmpty();
    assertThat(claim(line, Some.NOW.plusSeconds(5))).isPresent();
  }

  @Test
  default void when_the_trouble_is_over_the_lane_is_due() {
    Line line = given().line();
    run(line.scope(), () -> backend().lanes().calm(line.scope(), line.id(), Some.NOW));
    assertThat(claim(line, Some.NOW)).isEmpty();
    troubled(line, new Trouble(Some.NOW, Some.NOW.plusSeconds(60), 3));
    run(line.scope(), () -> backend().lanes().calm(line.scope(), line.id(), Some.NOW));
    assertThat(trouble(line)).isEmpty();
    assertThat(claim(line, Some.NOW)).isPresent();
  }

  @Test
  default void another_tenant_cannot_touch_the_lane() {
    Line line = given().line();
    TenantScope other = given().home().scope();
    assertMisuse(() -> run(other, () -> backend().lanes().wake(other, line.id(), Some.NOW)));
    assertThat(claim(line, Some.NOW)).isEmpty();
    wake(line, Some.NOW);
    Lane lane = claimed(line, Some.NOW);
    assertThat(hold(other, lane)).isFalse();
    attempt(() -> release(other, lane, Optional.of(Some.NOW)));
    assertThat(claim(line, Some.NOW)).isEmpty();
    assertThat(hold(line.scope(), lane)).isTrue();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    rolledBack(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), Some.NOW));
    assertThat(claim(line, Some.NOW)).isEmpty();
    wake(line, Some.NOW);
    Lane lane = claimed(line, Some.NOW);
    rolledBack(
        line.scope(), () -> backend().lanes().release(line.scope(), lane, Optional.of(Some.NOW)));
    assertThat(claim(line, Some.NOW)).isEmpty();
  }
}
