package dev.recado.application.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.running.Loop;
import dev.recado.domain.running.RunMode;
import dev.recado.testkit.operations.SettableClock;
import dev.recado.testkit.running.SwitchedProbe;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckReadinessTest {
  private final SettableClock clock = new SettableClock();
  private final SwitchedProbe database = new SwitchedProbe();
  private final Pulse pulse = new Pulse();
  private final Drain drain = new Drain();

  private boolean ready(RunMode mode) {
    return new CheckReadiness(mode, database, pulse, drain, clock).check().ready();
  }

  private void beatAll() {
    for (Loop loop : Loop.values()) {
      pulse.beat(loop, clock.instant());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_mode_needs_the_database(RunMode mode) {
    beatAll();
    assertThat(ready(mode)).isTrue();
    database.off();
    assertThat(ready(mode)).isFalse();
    database.on();
    assertThat(ready(mode)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_process_that_leaves_is_not_ready(RunMode mode) {
    beatAll();
    drain.begin();
    assertThat(ready(mode)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void each_loop_of_the_mode_and_no_other_makes_it_unready_when_it_stands(RunMode mode) {
    for (Loop stuck : Loop.values()) {
      beatAll();
      clock.advance(stuck.patience().plusSeconds(1));
      for (Loop other : Loop.values()) {
        if (other != stuck) {
          pulse.beat(other, clock.instant());
        }
      }
      assertThat(ready(mode)).as("%s of %s", stuck, mode).isEqualTo(!mode.loops().contains(stuck));
    }
  }

  @Test
  void before_its_loops_have_run_once_a_process_is_not_ready() {
    assertThat(ready(RunMode.SCHEDULER)).isFalse();
    assertThat(ready(RunMode.WORKER)).isFalse();
    assertThat(ready(RunMode.API)).isTrue();
    pulse.beat(Loop.JOBS, clock.instant());
    assertThat(ready(RunMode.SCHEDULER)).isTrue();
  }

  @Test
  void a_slow_round_is_waited_for() {
    pulse.beat(Loop.JOBS, clock.instant());
    clock.advance(Loop.JOBS.patience());
    assertThat(ready(RunMode.SCHEDULER)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(ready(RunMode.SCHEDULER)).isFalse();
  }

  @Test
  void together_worker_and_scheduler_do_what_one_process_does() {
    assertThat(RunMode.ALL.loops()).containsExactlyInAnyOrder(Loop.values());
    assertThat(RunMode.WORKER.loops()).doesNotContainAnyElementsOf(RunMode.SCHEDULER.loops());
    assertThat(RunMode.WORKER.loops().size() + RunMode.SCHEDULER.loops().size())
        .isEqualTo(Loop.values().length);
    assertThat(RunMode.API.loops()).isEmpty();
  }
}
