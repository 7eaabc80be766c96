package dev.recado.application.jobs;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobBook.Claim;
import dev.recado.application.jobs.port.JobBook.Run;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.job.Job;
import dev.recado.domain.job.RunCause;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The scheduler: starts the jobs that are due. Any number of schedulers on any number of nodes may
 * call it: a run is in one scheduler's hands, and a slow job holds up no other.
 */
public final class RunJobs {
  private final Essentials essentials;
  private final JobRegistry registry;
  private final JobBook book;
  private final Timetable timetable;
  private final RunTask run;
  private final Executor executor;
  private boolean registered;

  /**
   * @param executor runs what was claimed; one that runs it at once makes a scheduler driven by
   *     hand
   */
  public RunJobs(
      Essentials essentials,
      JobRegistry registry,
      JobBook book,
      Timetable timetable,
      RunTask run,
      Executor executor) {
    this.essentials = essentials;
    this.registry = registry;
    this.book = book;
    this.timetable = timetable;
    this.run = run;
    this.executor = executor;
  }

  /**
   * Looks once for what is due. To be called by one thread at a time.
   *
   * @param node who runs it, for operators to see
   * @return how many runs began
   */
  public int once(String node) {
    Instant now = essentials.now();
    register(now);
    int begun = 0;
    for (Standing standing : book.standings()) {
      Optional<Task> task = registry.find(standing.name()).filter(known -> standing.due(now));
      begun += task.isPresent() && begun(task.get(), standing, node, now) ? 1 : 0;
    }
    return begun;
  }

  /** With the first look that reaches the database. */
  private void register(Instant now) {
    if (!registered) {
      registry.tasks().stream().map(Task::job).forEach(job -> register(job, now));
      registered = true;
    }
  }

  private void register(Job job, Instant now) {
    book.register(job.name(), now, timetable.next(job.schedule(), now, now));
  }

  private boolean begun(Task task, Standing standing, String node, Instant now) {
    Job job = task.job();
    boolean planned = standing.pausedAt().isEmpty() && !standing.nextDue().isAfter(now);
    Instant next =
        planned ? timetable.next(job.schedule(), standing.nextDue(), now) : standing.nextDue();
    RunCause cause =
        standing.askedAt().isPresent() ? RunCause.ASKED : job.cause(standing.nextDue(), now);
    Optional<Run> claimed = book.claim(new Claim(standing, node, job.longest(), next, cause), now);
    claimed.ifPresent(mine -> executor.execute(() -> run.run(task, mine, cause)));
    return claimed.isPresent();
  }
}
