package dev.recado.domain.job;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a job before it runs.
 *
 * @param misfire what becomes of runs that were missed
 * @param staleAfter how long the latest success may lie back before something is wrong
 * @param longest how long a run may take; after that another scheduler takes over
 */
public record Job(
    JobName name,
    Schedule schedule,
    Misfire misfire,
    Duration staleAfter,
    Duration longest,
    Reach reach) {
  /** A run that begins later than this after its time is late. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  public Job {
    if (!staleAfter.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("both limits are longer than nothing");
    }
  }

  /** Why a run begins now that was planned for then. */
  public RunCause cause(Instant planned, Instant now) {
    return planned.plus(PUNCTUAL).isBefore(now) ? RunCause.LATE : RunCause.SCHEDULE;
  }

  /** Whether a run of that cause is left out. */
  public boolean leavesOut(RunCause cause) {
    return cause == RunCause.LATE && misfire == Misfire.SKIP;
  }

  /**
   * @param since the latest success, or since when the job is known
   */
  public boolean stale(Instant since, Instant now) {
    return since.plus(staleAfter).isBefore(now);
  }
}
