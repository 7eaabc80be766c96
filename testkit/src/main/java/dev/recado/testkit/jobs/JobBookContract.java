package dev.recado.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobBook.Claim;
import dev.recado.application.jobs.port.JobBook.Ending;
import dev.recado.application.jobs.port.JobBook.Run;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link JobBook} and {@link JobRuns} promise. */
public interface JobBookContract extends BackendContract {
  Duration LEASE = Duration.ofMinutes(2);
  Ending DONE = new Ending(RunStatus.SUCCEEDED, 7, Optional.empty());
  Ending MOSTLY = new Ending(RunStatus.PARTIAL, 8, Optional.of("2 of 10 failed"));
  Ending BROKEN = new Ending(RunStatus.FAILED, 0, Optional.of("IllegalStateException"));

  /** A job that nobody has heard of. */
  private static JobName fresh() {
    return new JobName("j-" + Some.word().replaceAll("[^a-z]", "z"));
  }

  private JobBook book() {
    return backend().jobBook();
  }

  private JobRuns record() {
    return backend().jobRuns();
  }

  private JobName registered() {
    JobName job = fresh();
    book().register(job, Some.NOW, in(60));
    return job;
  }

  private static Instant in(long seconds) {
    return Some.NOW.plusSeconds(seconds);
  }

  private Standing standing(JobName job) {
    return book().standings().stream().filter(s -> s.name().equals(job)).findFirst().orElseThrow();
  }

  private Optional<Run> claim(Standing seen, Instant now) {
    return book().claim(new Claim(seen, "node", LEASE, in(60), RunCause.SCHEDULE), now);
  }

  private List<JobRuns.Record> runs(JobName job) {
    return record().latest(200).stream().filter(run -> run.job().equals(job)).toList();
  }

  @Test
  default void a_job_nobody_knew_is_due_at_once() {
    Standing standing = standing(registered());
    assertThat(standing.nextDue()).isEqualTo(Some.NOW);
    assertThat(standing.due(Some.NOW)).isTrue();
    assertThat(standing.due(Some.NOW.minusMillis(1))).isFalse();
    assertThat(standing.idleSince()).isEqualTo(Some.NOW);
    assertThat(standing.token()).isZero();
  }

  @Test
  default void one_that_is_known_keeps_its_time_unless_its_plan_says_sooner() {
    JobName job = registered();
    book().finish(claim(standing(job), Some.NOW).orElseThrow(), DONE, in(1));
    book().register(job, in(2), in(3600));
    assertThat(standing(job).nextDue()).isEqualTo(in(60));
    book().register(job, in(2), in(5));
    assertThat(standing(job).nextDue()).isEqualTo(in(5));
    assertThat(standing(job).succeededAt()).contains(in(1));
  }

  @Test
  default void of_many_schedulers_one_gets_the_run() {
    JobName job = registered();
    Standing seen = standing(job);
    var outcome = Together.call(8, index -> claim(seen, Some.NOW).isPresent());
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnlyOnce(true);
    assertThat(runs(job)).hasSize(1);
  }

  @Test
  default void nobody_else_gets_it_before_its_lease_is_over_whatever_is_due() {
    JobName job = registered();
    claim(standing(job), Some.NOW).orElseThrow();
    Standing held = standing(job);
    assertThat(held.lease()).contains(new JobBook.Lease("node", Some.NOW.plus(LEASE)));
    assertThat(held.nextDue()).isEqualTo(in(60));
    assertThat(held.due(in(61))).isFalse();
    assertThat(claim(held, in(61))).isEmpty();
    book().ask(job, in(61));
    assertThat(claim(standing(job), in(62))).isEmpty();
    assertThat(standing(job).due(Some.NOW.plus(LEASE))).isTrue();
  }

  @Test
  default void a_scheduler_that_lost_its_lease_writes_nothing_more() {
    JobName job = registered();
    Run stale = claim(standing(job), Some.NOW).orElseThrow();
    Instant later = Some.NOW.plus(LEASE);
    Run mine = claim(standing(job), later).orElseThrow();
    assertThat(mine.token()).isGreaterThan(stale.token());
    assertThat(book().finish(stale, DONE, later)).isFalse();
    assertThat(standing(job).lease()).isPresent();
    assertThat(standing(job).succeededAt()).isEmpty();
    assertThat(runs(job))
        .extracting(run -> run.ending().status())
        .containsExactly(RunStatus.RUNNING, RunStatus.ABANDONED);
    assertThat(book().finish(mine, DONE, later)).isTrue();
    assertThat(book().finish(mine, BROKEN, later)).isFalse();
  }

  @Test
  default void what_came_of_a_run_is_kept() {
    JobName job = registered();
    Run first = claim(standing(job), Some.NOW).orElseThrow();
    assertThat(book().finish(first, DONE, in(1))).isTrue();
    Run second = claim(standing(job), in(60)).orElseThrow();
    assertThat(book().finish(second, BROKEN, in(62))).isTrue();
    assertThat(runs(job))
        .containsExactly(
            new JobRuns.Record(
                job,
                second.token(),
                RunCause.SCHEDULE,
                "node",
                in(60),
                Optional.of(in(62)),
                BROKEN),
            new JobRuns.Record(
                job, first.token(), RunCause.SCHEDULE, "node", Some.NOW, Optional.of(in(1)), DONE));
    assertThat(standing(job).lease()).isEmpty();
    assertThat(standing(job).succeededAt()).contains(in(1));
  }

  @Test
  default void a_run_that_failed_in_part_is_kept_as_such_and_the_job_is_not_overdue() {
    JobName job = registered();
    Run run = claim(standing(job), Some.NOW).orElseThrow();
    assertThat(book().finish(run, MOSTLY, in(1))).isTrue();
    assertThat(runs(job)).extracting(JobRuns.Record::ending).containsExactly(MOSTLY);
    assertThat(standing(job).succeededAt()).contains(in(1));
  }

  @Test
  default void a_paused_job_is_not_claimed_even_by_somebody_who_saw_it_before() {
    JobName job = registered();
    Standing seen = standing(job);
    book().pause(job, in(1));
    book().pause(job, in(2));
    assertThat(standing(job).pausedAt()).contains(in(1));
    assertThat(standing(job).due(in(3))).isFalse();
    assertThat(claim(seen, in(3))).isEmpty();
    book().resume(job);
    assertThat(claim(standing(job), in(4))).isPresent();
  }

  @Test
  default void a_run_that_was_asked_for_begins_whether_due_or_paused_and_only_once() {
    JobName job = registered();
    book().finish(claim(standing(job), Some.NOW).orElseThrow(), DONE, Some.NOW);
    book().pause(job, in(1));
    book().ask(job, in(2));
    assertThat(standing(job).due(in(2))).isTrue();
    book().finish(claim(standing(job), in(2)).orElseThrow(), DONE, in(3));
    assertThat(standing(job).due(in(4))).isFalse();
    assertThat(standing(job).askedAt()).isEmpty();
  }

  @Test
  default void a_run_asked_for_during_a_run_follows_it() {
    JobName job = registered();
    Run run = claim(standing(job), Some.NOW).orElseThrow();
    book().ask(job, in(1));
    book().finish(run, DONE, in(2));
    assertThat(standing(job).due(in(2))).isTrue();
  }

  @Test
  default void a_job_that_no_scheduler_has_met_can_be_paused_and_asked_for() {
    JobName paused = fresh();
    book().pause(paused, Some.NOW);
    assertThat(standing(paused).pausedAt()).contains(Some.NOW);
    JobName asked = fresh();
    book().ask(asked, Some.NOW);
    assertThat(standing(asked).askedAt()).contains(Some.NOW);
  }

  @Test
  default void of_each_job_and_status_the_latest_are_kept_and_what_runs() {
    JobName job = registered();
    Ending[] endings = {BROKEN, DONE, BROKEN, DONE, DONE};
    for (Ending ending : endings) {
      book().finish(claim(standing(job), in(60)).orElseThrow(), ending, in(60));
    }
    claim(standing(job), in(60)).orElseThrow();
    assertThat(record().forget(1)).isGreaterThanOrEqualTo(3);
    assertThat(runs(job))
        .extracting(run -> run.ending().status())
        .containsExactly(RunStatus.RUNNING, RunStatus.SUCCEEDED, RunStatus.FAILED);
    assertThat(runs(job))
        .isSortedAccordingTo(Comparator.comparing(JobRuns.Record::token).reversed());
  }
}
