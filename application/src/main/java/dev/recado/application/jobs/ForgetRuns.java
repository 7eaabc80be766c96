package dev.recado.application.jobs;

import dev.recado.application.jobs.port.JobRuns;

/** Keeps the record of runs small. */
public final class ForgetRuns {
  /** Of each job and each way to end: failures outlive the many runs that succeed. */
  static final int KEPT = 100;

  private final JobRuns runs;

  public ForgetRuns(JobRuns runs) {
    this.runs = runs;
  }

  /**
   * @return how many were forgotten
   */
  public int once() {
    return runs.forget(KEPT);
  }
}
