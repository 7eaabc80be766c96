package dev.recado.application.jobs;

import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobMeters;
import dev.recado.domain.job.Job;
import dev.recado.domain.job.JobName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sees whether the jobs get done, in every process: above all in those that stand when the
 * schedulers do not.
 */
public final class WatchJobs {
  private final JobRegistry registry;
  private final JobBook book;
  private final JobMeters meters;
  private final InstantSource clock;
  private final Instant begun;

  public WatchJobs(JobRegistry registry, JobBook book, JobMeters meters, InstantSource clock) {
    this.registry = registry;
    this.book = book;
    this.meters = meters;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /**
   * @return how many jobs are stale
   */
  public int once() {
    Map<JobName, Standing> standings =
        book.standings().stream().collect(Collectors.toMap(Standing::name, Function.identity()));
    int stale = 0;
    for (Task task : registry.tasks()) {
      Optional<Standing> standing = Optional.ofNullable(standings.get(task.job().name()));
      stale += shown(task.job(), standing) ? 1 : 0;
    }
    return stale;
  }

  private boolean shown(Job job, Optional<Standing> standing) {
    boolean stale = stale(job, standing);
    boolean paused = standing.flatMap(Standing::pausedAt).isPresent();
    meters.standing(job.name(), stale, paused);
    return stale;
  }

  /** One that no scheduler has met yet is as old as this process. */
  private boolean stale(Job job, Optional<Standing> standing) {
    boolean paused = standing.flatMap(Standing::pausedAt).isPresent();
    Instant since = standing.map(Standing::idleSince).orElse(begun);
    return !paused && job.stale(since, clock.instant());
  }
}
