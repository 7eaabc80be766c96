package dev.recado.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.jobs.ListJobs.Listed;
import dev.recado.domain.job.Misfire;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import dev.recado.domain.job.Schedule;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator of the platform does about jobs, and what it changes. */
class JobCommandsTest {
  private final JobsStage jobs = new JobsStage();
  private final TenantScope platform = TestScopes.of(Some.superAdmin(Some.tenant().id()));
  private RunJobs scheduler = jobs.scheduler();

  @BeforeEach
  void a_job_every_minute_that_has_run() {
    jobs.with("sweep", Schedule.cron("* * * * *"), Misfire.RUN_ONCE);
    scheduler = jobs.scheduler();
    scheduler.once("one");
  }

  private PauseJob pause() {
    return new PauseJob(jobs.stage.essentials, jobs.registry(), jobs.stage.backend.jobBook());
  }

  private ResumeJob resume() {
    return new ResumeJob(jobs.stage.essentials, jobs.registry(), jobs.stage.backend.jobBook());
  }

  private StartJob start() {
    return new StartJob(jobs.stage.essentials, jobs.registry(), jobs.stage.backend.jobBook());
  }

  private ListJobs list() {
    return new ListJobs(
        jobs.registry(),
        jobs.stage.backend.jobBook(),
        jobs.stage.backend.jobRuns(),
        jobs.stage.clock);
  }

  private Listed listed() {
    return list().list(platform).getFirst();
  }

  @Test
  void a_paused_job_does_not_run_and_a_resumed_one_makes_up_for_it_once() {
    pause().pause(platform, "sweep");
    jobs.after(Duration.ofMinutes(30));
    assertThat(scheduler.once("one")).isZero();
    assertThat(listed().paused()).isTrue();
    assertThat(listed().stale()).isFalse();
    resume().resume(platform, "sweep");
    scheduler.once("one");
    scheduler.once("one");
    assertThat(jobs.done).hasSize(2);
    assertThat(listed().runs().getFirst().cause()).isEqualTo(RunCause.LATE);
  }

  @Test
  void a_run_begins_when_it_is_asked_for_and_the_plan_stays() {
    var planned = jobs.standing("sweep").nextDue();
    assertThat(scheduler.once("one")).isZero();
    start().start(platform, "sweep");
    assertThat(scheduler.once("one")).isEqualTo(1);
    assertThat(listed().runs().getFirst().cause()).isEqualTo(RunCause.ASKED);
    assertThat(jobs.standing("sweep").nextDue()).isEqualTo(planned);
  }

  @Test
  void a_paused_job_runs_when_it_is_asked_to_and_stays_paused() {
    pause().pause(platform, "sweep");
    start().start(platform, "sweep");
    assertThat(scheduler.once("one")).isEqualTo(1);
    assertThat(listed().paused()).isTrue();
    jobs.after(Duration.ofMinutes(5));
    assertThat(scheduler.once("one")).isZero();
  }

  @Test
  void the_list_shows_plan_state_and_runs() {
    Listed listed = listed();
    assertThat(listed.job().schedule().text()).isEqualTo("* * * * * UTC");
    assertThat(listed.runs()).hasSize(1);
    assertThat(listed.runs().getFirst().ending().status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(listed.stale()).isFalse();
    jobs.after(Duration.ofMinutes(11));
    assertThat(listed().stale()).isTrue();
  }

  @Test
  void a_job_that_no_scheduler_has_met_is_listed_all_the_same() {
    JobsStage fresh = new JobsStage();
    fresh.with("sweep", Schedule.cron("* * * * *"), Misfire.RUN_ONCE);
    var list =
        new ListJobs(
            fresh.registry(),
            fresh.stage.backend.jobBook(),
            fresh.stage.backend.jobRuns(),
            fresh.stage.clock);
    assertThat(list.list(platform).getFirst().standing()).isEmpty();
  }

  @Test
  void a_job_nobody_has_is_named_as_such() {
    assertThatThrownBy(() -> start().start(platform, "dance")).isInstanceOf(UnknownJob.class);
    assertThatThrownBy(() -> pause().pause(platform, "../x")).isInstanceOf(UnknownJob.class);
    assertThatThrownBy(() -> resume().resume(platform, "")).isInstanceOf(UnknownJob.class);
  }

  @Test
  void the_administrator_of_a_tenant_has_no_say() {
    TenantScope tenant = TestScopes.of(Some.member(Some.tenant().id()));
    assertThatThrownBy(() -> list().list(tenant)).isInstanceOf(InsufficientPermissions.class);
    assertThatThrownBy(() -> start().start(tenant, "sweep"))
        .isInstanceOf(InsufficientPermissions.class);
    assertThatThrownBy(() -> pause().pause(tenant, "sweep"))
        .isInstanceOf(InsufficientPermissions.class);
    assertThatThrownBy(() -> resume().resume(tenant, "sweep"))
        .isInstanceOf(InsufficientPermissions.class);
  }

  @Test
  void runs_are_forgotten_but_for_the_latest() {
    for (int minute = 0; minute < ForgetRuns.KEPT + 4; minute++) {
      jobs.after(Duration.ofMinutes(1));
      scheduler.once("one");
    }
    assertThat(new ForgetRuns(jobs.stage.backend.jobRuns()).once()).isEqualTo(5);
    assertThat(jobs.ended()).hasSize(ForgetRuns.KEPT);
  }
}
