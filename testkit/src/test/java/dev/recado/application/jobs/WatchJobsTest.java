package dev.recado.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.job.JobName;
import dev.recado.domain.job.Misfire;
import dev.recado.domain.job.Schedule;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the stage a job is stale after ten minutes. */
class WatchJobsTest {
  private static final Duration LONG = Duration.ofMinutes(11);
  private static final JobName SWEEP = new JobName("sweep");

  private final JobsStage jobs = new JobsStage();

  @BeforeEach
  void a_job_every_minute() {
    jobs.with("sweep", Schedule.cron("* * * * *"), Misfire.RUN_ONCE);
  }

  @Test
  void a_job_that_succeeded_lately_is_not_stale_and_one_that_did_not_is() {
    jobs.scheduler().once("one");
    WatchJobs watch = jobs.watch();
    jobs.after(Duration.ofMinutes(10));
    assertThat(watch.once()).isZero();
    assertThat(jobs.meters.stale()).isEmpty();
    jobs.after(Duration.ofMinutes(1));
    assertThat(watch.once()).isEqualTo(1);
    assertThat(jobs.meters.stale()).containsExactly(SWEEP);
    jobs.scheduler().once("one");
    assertThat(watch.once()).isZero();
    assertThat(jobs.meters.stale()).isEmpty();
  }

  @Test
  void failing_again_and_again_does_not_keep_a_job_fresh() {
    JobsStage failing = new JobsStage();
    failing.with(
        "sweep",
        Schedule.cron("* * * * *"),
        Misfire.RUN_ONCE,
        () -> {
          throw new IllegalStateException();
        });
    RunJobs scheduler = failing.scheduler();
    WatchJobs watch = failing.watch();
    for (int minute = 0; minute < 12; minute++) {
      scheduler.once("one");
      failing.after(Duration.ofMinutes(1));
    }
    assertThat(watch.once()).isEqualTo(1);
  }

  @Test
  void where_no_scheduler_ever_was_the_job_is_stale_too() {
    WatchJobs watch = jobs.watch();
    assertThat(watch.once()).isZero();
    jobs.after(LONG);
    assertThat(watch.once()).isEqualTo(1);
  }

  @Test
  void a_paused_job_is_shown_as_paused_and_not_as_stale() {
    jobs.scheduler().once("one");
    jobs.stage.backend.jobBook().pause(SWEEP, jobs.stage.clock.instant());
    jobs.after(LONG);
    assertThat(jobs.watch().once()).isZero();
    assertThat(jobs.meters.paused()).containsExactly(SWEEP);
  }
}
