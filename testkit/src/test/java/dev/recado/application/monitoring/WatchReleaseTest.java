package dev.recado.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.port.Facts.Answers;
import dev.recado.application.monitoring.port.Facts.Found;
import dev.recado.application.monitoring.port.Facts.Seen;
import dev.recado.application.monitoring.port.Facts.Work;
import dev.recado.domain.monitoring.Cause;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Decision;
import dev.recado.domain.monitoring.Level;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchReleaseTest {
  private final MonitoringStage monitoring = new MonitoringStage();

  private List<Checkpoint> checkpoints() {
    return monitoring.log.checkpoints(MonitoringStage.RELEASE.name());
  }

  private Checkpoint last() {
    return checkpoints().getLast();
  }

  private static Found with(Found found, Answers answers) {
    return new Found(
        answers,
        found.unknownInstances(),
        found.databaseErrors(),
        found.outbound(),
        found.lines(),
        found.inbound(),
        found.work(),
        found.seen());
  }

  private static Found with(Found found, Work work, Seen seen) {
    return new Found(
        found.answers(),
        found.unknownInstances(),
        found.databaseErrors(),
        found.outbound(),
        found.lines(),
        found.inbound(),
        work,
        seen);
  }

  @Test
  void a_healthy_hour_ends_with_go_and_each_mark_is_written_down_once() {
    monitoring.watch.once();
    monitoring.minutes(75);
    assertThat(checkpoints()).extracting(Checkpoint::mark).containsExactly(5, 10, 20, 30, 60);
    assertThat(checkpoints())
        .extracting(checkpoint -> checkpoint.assessment().decision())
        .containsExactly(
            Decision.PENDING, Decision.PENDING, Decision.PENDING, Decision.PENDING, Decision.GO);
    assertThat(checkpoints()).allMatch(checkpoint -> checkpoint.level() == Level.OK);
    assertThat(monitoring.stage.journal.texts()).contains("Checkpoint T+60 ok GO");
  }

  @Test
  void a_warning_in_the_end_is_watched_every_quarter_of_an_hour() {
    monitoring.watch.once();
    monitoring.facts.change(found -> with(found, new Answers(1000, 0, 0, 6, 0)));
    monitoring.minutes(180);
    assertThat(checkpoints())
        .extracting(Checkpoint::mark)
        .containsExactly(5, 10, 20, 30, 60, 75, 90, 105, 120, 135, 150, 165, 180);
    assertThat(last().assessment().decision()).isEqualTo(Decision.MONITOR);
  }

  @Test
  void a_worker_that_stopped_is_no_go() {
    monitoring.watch.once();
    monitoring.minutes(50);
    monitoring.working = false;
    monitoring.minutes(10);
    assertThat(last().mark()).isEqualTo(60);
    assertThat(last().assessment().decision()).isEqualTo(Decision.NO_GO);
    assertThat(last().assessment().causes())
        .containsExactly(Cause.of("critical:" + Metric.OVERALL.label()));
    assertThat(last().assessment().values().of(Measure.WORKER_AGE)).hasValue(600);
  }

  @Test
  void where_no_worker_ever_worked_it_is_no_go() {
    monitoring.working = false;
    monitoring.watch.once();
    monitoring.minutes(60);
    assertThat(last().assessment().decision()).isEqualTo(Decision.NO_GO);
  }

  @Test
  void whatever_was_never_seen_and_what_is_stuck_is_named() {
    monitoring.watch.once();
    monitoring.facts.change(
        found -> with(found, new Work(1, Duration.ZERO), new Seen(true, true, false)));
    monitoring.minutes(60);
    assertThat(last().assessment().decision()).isEqualTo(Decision.MONITOR);
    assertThat(last().assessment().causes())
        .extracting(Cause::label)
        .containsExactly("warning:campaigns_stuck", "no_scan_yet");
  }

  @Test
  void an_unmasked_secret_and_a_breach_are_no_go_at_the_next_mark() {
    monitoring.watch.once();
    monitoring.unmasked = 1;
    monitoring.breaches = 2;
    monitoring.minutes(5);
    assertThat(last().mark()).isEqualTo(5);
    assertThat(last().assessment().decision()).isEqualTo(Decision.NO_GO);
    assertThat(last().assessment().causes())
        .extracting(Cause::label)
        .containsExactly("unmasked_secret", "isolation_breach", "critical:unmasked_secrets");
  }

  @Test
  void after_a_downtime_the_mark_that_was_missed_is_taken_late_and_once() {
    monitoring.watch.once();
    monitoring.stage.clock.advance(Duration.ofMinutes(70));
    monitoring.minutes(2);
    assertThat(checkpoints()).extracting(Checkpoint::mark).containsExactly(60);
  }

  @Test
  void the_first_hour_counts_whole_and_later_the_last_hour() {
    monitoring.watch.once();
    var begun = monitoring.stage.clock.instant();
    monitoring.minutes(30);
    assertThat(monitoring.facts.asked().orElseThrow().since()).isEqualTo(begun);
    monitoring.minutes(60);
    assertThat(monitoring.facts.asked().orElseThrow().since())
        .isEqualTo(begun.plus(Duration.ofMinutes(30)));
    assertThat(monitoring.facts.asked().orElseThrow().begun()).isEqualTo(begun);
  }

  @Test
  void a_minute_is_sampled_once_and_old_samples_are_forgotten() {
    monitoring.watch.once();
    monitoring.watch.once();
    assertThat(monitoring.log.samples(Instant.EPOCH)).hasSize(1);
    ForgetMonitoring forget =
        new ForgetMonitoring(
            monitoring.log, monitoring.tallies, monitoring.nodes, monitoring.stage.clock);
    monitoring.stage.clock.advance(ForgetMonitoring.MEMORY.minusMinutes(1));
    assertThat(forget.once()).isZero();
    monitoring.stage.clock.advance(Duration.ofMinutes(2));
    assertThat(forget.once()).isEqualTo(1);
    assertThat(monitoring.log.samples(Instant.EPOCH)).isEmpty();
  }

  @Test
  void two_nodes_write_a_mark_down_once() {
    monitoring.watch.once();
    WatchRelease other =
        new WatchRelease(
            monitoring.stage.essentials,
            MonitoringStage.RELEASE,
            monitoring.measurement,
            monitoring.log);
    monitoring.stage.clock.advance(Duration.ofMinutes(5));
    assertThat(monitoring.watch.once() + other.once()).isEqualTo(1);
  }
}
