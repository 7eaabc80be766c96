package dev.recado.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.Misfire;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import dev.recado.domain.job.Schedule;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunJobsTest {
  private static final Schedule SECOND = Schedule.every(Duration.ofSeconds(1));
  private static final Schedule SIX_HOURS = Schedule.cron("20 */6 * * *");

  private final JobsStage jobs = new JobsStage();

  @Test
  void two_schedulers_run_a_job_once_per_period() {
    jobs.with("sweep", SECOND, Misfire.RUN_ONCE);
    RunJobs one = jobs.scheduler();
    RunJobs other = jobs.scheduler();
    for (int second = 0; second < 10; second++) {
      one.once("one");
      other.once("other");
      one.once("one");
      jobs.after(Duration.ofSeconds(1));
    }
    assertThat(jobs.done).hasSize(10);
    assertThat(jobs.ended()).containsOnly(RunStatus.SUCCEEDED).hasSize(10);
  }

  @Test
  void after_a_long_absence_a_job_is_made_up_for_once() {
    jobs.with("roll", SIX_HOURS, Misfire.RUN_ONCE);
    jobs.scheduler().once("one");
    jobs.after(Duration.ofDays(3));
    RunJobs back = jobs.scheduler();
    back.once("two");
    back.once("two");
    assertThat(jobs.done).hasSize(2);
    assertThat(jobs.stage.backend.jobRuns().latest(1).getFirst().cause()).isEqualTo(RunCause.LATE);
    assertThat(jobs.standing("roll").nextDue()).isAfter(jobs.stage.clock.instant());
  }

  @Test
  void a_job_that_makes_up_for_nothing_waits_for_its_next_time() {
    jobs.with("judge", SIX_HOURS, Misfire.SKIP);
    RunJobs scheduler = jobs.scheduler();
    scheduler.once("one");
    jobs.after(Duration.ofDays(3));
    scheduler.once("one");
    assertThat(jobs.done).hasSize(1);
    assertThat(jobs.ended()).containsExactly(RunStatus.SKIPPED, RunStatus.SUCCEEDED);
    jobs.after(Duration.between(jobs.stage.clock.instant(), jobs.standing("judge").nextDue()));
    scheduler.once("one");
    assertThat(jobs.done).hasSize(2);
  }

  @Test
  void one_that_fails_holds_up_no_other_and_runs_again_at_its_next_time() {
    jobs.with(
        "bad",
        SECOND,
        Misfire.RUN_ONCE,
        () -> {
          throw new IllegalStateException("password=hunter2");
        });
    jobs.with("good", SECOND, Misfire.RUN_ONCE);
    RunJobs scheduler = jobs.scheduler();
    assertThat(scheduler.once("one")).isEqualTo(2);
    assertThat(jobs.done).containsExactly("good");
    assertThat(jobs.standing("bad").succeededAt()).isEmpty();
    assertThat(jobs.stage.backend.jobRuns().latest(1).getFirst().ending().error())
        .contains("IllegalStateException");
    jobs.after(Duration.ofSeconds(1));
    assertThat(scheduler.once("one")).isEqualTo(2);
    assertThat(jobs.meters.runs()).filteredOn(RunStatus.FAILED::equals).hasSize(2);
  }

  @Test
  void a_round_of_which_pieces_fail_is_done_to_its_end_and_ends_in_part() {
    ClaimedWork piece = jobs.stage.given.home().scope()::tenant;
    List<ClaimedWork> pieces = List.of(piece, piece, piece);
    List<ClaimedWork> tried = new ArrayList<>();
    jobs.with(
        "fan-out",
        SECOND,
        Misfire.RUN_ONCE,
        () -> jobs.stage.essentials.guarded().each(pieces, "fan-out", each -> fail(tried, each)));
    jobs.scheduler().once("one");
    assertThat(tried).hasSize(3);
    JobBook.Ending ending = jobs.stage.backend.jobRuns().latest(1).getFirst().ending();
    assertThat(ending)
        .isEqualTo(new JobBook.Ending(RunStatus.PARTIAL, 2, Optional.of("1 of 3 failed")));
    assertThat(jobs.standing("fan-out").succeededAt()).isPresent();
    assertThat(jobs.meters.runs()).containsExactly(RunStatus.PARTIAL);
  }

  private static void fail(List<ClaimedWork> tried, ClaimedWork piece) {
    tried.add(piece);
    if (tried.size() == 1) {
      throw new IllegalStateException("of this tenant alone");
    }
  }

  @Test
  void a_slow_run_is_not_joined_by_another_and_holds_up_no_other_job() {
    Deque<Runnable> slow = new ArrayDeque<>();
    jobs.with("slow", SECOND, Misfire.RUN_ONCE).with("quick", SECOND, Misfire.RUN_ONCE);
    RunJobs scheduler = jobs.scheduler(slow::add);
    RunJobs other = jobs.scheduler();
    scheduler.once("one");
    jobs.after(Duration.ofSeconds(30));
    assertThat(other.once("other")).isZero();
    slow.forEach(Runnable::run);
    assertThat(other.once("other")).isEqualTo(2);
  }

  @Test
  void the_end_of_a_run_that_outlived_its_lease_is_refused_and_counted() {
    Deque<Runnable> stuck = new ArrayDeque<>();
    jobs.with("sweep", SECOND, Misfire.RUN_ONCE);
    jobs.scheduler(stuck::add).once("stale");
    jobs.after(Duration.ofMinutes(2));
    jobs.scheduler(work -> {}).once("fresh");
    stuck.forEach(Runnable::run);
    assertThat(jobs.standing("sweep").lease().orElseThrow().node()).isEqualTo("fresh");
    assertThat(jobs.standing("sweep").succeededAt()).isEmpty();
    assertThat(jobs.ended()).containsExactly(RunStatus.RUNNING, RunStatus.ABANDONED);
    assertThat(jobs.stage.counters.of(Counted.JOB_WRITE_REFUSED)).isEqualTo(1);
  }

  @Test
  void rows_of_jobs_that_this_version_does_not_know_are_left_alone() {
    jobs.with("sweep", SECOND, Misfire.RUN_ONCE);
    jobs.stage.backend.jobBook().ask(new JobName("of-yesterday"), jobs.stage.clock.instant());
    assertThat(jobs.scheduler().once("one")).isEqualTo(1);
    assertThat(jobs.standing("of-yesterday").token()).isZero();
  }

  @Test
  void two_jobs_of_one_name_are_a_defect() {
    jobs.with("sweep", SECOND, Misfire.SKIP).with("sweep", SECOND, Misfire.SKIP);
    assertThatThrownBy(jobs::registry).isInstanceOf(IllegalArgumentException.class);
  }
}
