package dev.recado.application.jobs.port;

import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunStatus;

/** Shows operators how jobs do. */
public interface JobMeters {
  /**
   * How a job stands; kept until it is said anew.
   *
   * @param stale its latest success lies too far back
   * @param paused somebody paused it
   */
  void standing(JobName job, boolean stale, boolean paused);

  /** A run of this process ended so. */
  void ended(JobName job, RunStatus status);
}
