package dev.recado.application.jobs;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobBook.Ending;
import dev.recado.application.jobs.port.JobBook.Run;
import dev.recado.application.jobs.port.JobMeters;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.PiecesFailed;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunCause;
import dev.recado.domain.job.RunStatus;
import java.util.Optional;

/** Makes one run of a job that was claimed, and writes down what came of it. */
public final class RunTask {
  private final Essentials essentials;
  private final JobBook book;
  private final JobMeters meters;

  public RunTask(Essentials essentials, JobBook book, JobMeters meters) {
    this.essentials = essentials;
    this.book = book;
    this.meters = meters;
  }

  /** Throws nothing: a run whose end cannot be written is abandoned when its lease is over. */
  void run(Task task, Run run, RunCause cause) {
    try {
      end(run, task.job().leavesOut(cause) ? skipped() : worked(task));
    } catch (RuntimeException unwritten) {
      failed(run.job(), unwritten);
    }
  }

  private static Ending skipped() {
    return new Ending(RunStatus.SKIPPED, 0, Optional.empty());
  }

  private Ending worked(Task task) {
    try {
      return new Ending(RunStatus.SUCCEEDED, task.work().getAsInt(), Optional.empty());
    } catch (PiecesFailed partly) {
      return new Ending(RunStatus.PARTIAL, partly.done(), Optional.ofNullable(partly.getMessage()));
    } catch (RuntimeException failure) {
      failed(task.job().name(), failure);
      // Its message may hold what nobody should read; the log has it, masked.
      String kind = failure.getClass().getSimpleName();
      return new Ending(RunStatus.FAILED, 0, Optional.of(kind));
    }
  }

  private void failed(JobName job, RuntimeException failure) {
    essentials.journal().platform(Level.ERROR, "Job {} failed {}", job, failure);
  }

  private void end(Run run, Ending ending) {
    if (book.finish(run, ending, essentials.now())) {
      meters.ended(run.job(), ending.status());
    } else {
      essentials.counters().add(Counted.JOB_WRITE_REFUSED);
      essentials
          .journal()
          .platform(Level.WARN, "Job {} outlived its lease, its end was refused", run.job());
    }
  }
}
