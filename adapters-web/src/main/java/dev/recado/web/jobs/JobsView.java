package dev.recado.web.jobs;

import dev.recado.application.jobs.ListJobs.Listed;
import dev.recado.application.jobs.port.JobBook.Lease;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobRuns;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All jobs of the platform. */
public record JobsView(List<JobView> items) {
  /**
   * A job.
   *
   * @param schedule cron expression with its zone, or a period
   * @param misfire what becomes of missed runs: skip or run_once
   * @param reach platform or tenants
   * @param staleAfterSeconds how long the latest success may lie back
   * @param stale it lies further back, and the job is not paused
   * @param nextRunAt null until a scheduler has met the job
   * @param heldBy the process that runs it now
   */
  public record JobView(
      String name,
      String schedule,
      String misfire,
      String reach,
      long staleAfterSeconds,
      boolean stale,
      @Nullable Instant pausedAt,
      @Nullable Instant nextRunAt,
      @Nullable Instant succeededAt,
      @Nullable String heldBy,
      List<RunView> runs) {
    static JobView from(Listed listed) {
      return new JobView(
          listed.job().name().value(),
          listed.job().schedule().text(),
          listed.job().misfire().label(),
          listed.job().reach().label(),
          listed.job().staleAfter().toSeconds(),
          listed.stale(),
          listed.standing().flatMap(Standing::pausedAt).orElse(null),
          listed.standing().map(Standing::nextDue).orElse(null),
          listed.standing().flatMap(Standing::succeededAt).orElse(null),
          listed.standing().flatMap(Standing::lease).map(Lease::node).orElse(null),
          listed.runs().stream().map(RunView::from).toList());
    }
  }

  /**
   * A run.
   *
   * @param cause schedule, late or asked
   * @param status running, succeeded, partial, failed, skipped or abandoned
   * @param items how much was done
   * @param error kind of the failure, or how many pieces failed; the log has the rest
   */
  public record RunView(
      String cause,
      String status,
      String node,
      Instant startedAt,
      @Nullable Instant finishedAt,
      int items,
      @Nullable String error) {
    static RunView from(JobRuns.Record run) {
      return new RunView(
          run.cause().label(),
          run.ending().status().label(),
          run.node(),
          run.startedAt(),
          run.finishedAt().orElse(null),
          run.ending().items(),
          run.ending().error().orElse(null));
    }
  }

  static JobsView from(List<Listed> jobs) {
    return new JobsView(jobs.stream().map(JobView::from).toList());
  }
}
