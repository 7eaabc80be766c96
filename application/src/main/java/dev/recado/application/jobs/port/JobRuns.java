package dev.recado.application.jobs.port;

import dev.recado.application.jobs.port.JobBook.Ending;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What runs of jobs came to. Needs no transaction. */
public interface JobRuns {
  /**
   * A run.
   *
   * @param ending its status is RUNNING while it has none
   */
  record Record(
      JobName job,
      long token,
      RunCause cause,
      String node,
      Instant startedAt,
      Optional<Instant> finishedAt,
      Ending ending) {}

  /** The latest runs of each job, newest first. */
  List<Record> latest(int ofEach);

  /**
   * Forgets all but the latest of each job and status, never one that is running.
   *
   * @return how many were forgotten
   */
  int forget(int kept);
}
