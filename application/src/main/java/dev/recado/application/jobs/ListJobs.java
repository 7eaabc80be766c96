package dev.recado.application.jobs;

import dev.recado.application.access.TenantScope;
import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.Job;
import dev.recado.domain.job.JobName;
import dev.recado.domain.member.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All jobs and how they stand, for the platform's own administrators. */
public final class ListJobs {
  private static final int RUNS = 5;

  private final JobRegistry registry;
  private final JobBook book;
  private final JobRuns runs;
  private final InstantSource clock;

  public ListJobs(JobRegistry registry, JobBook book, JobRuns runs, InstantSource clock) {
    this.registry = registry;
    this.book = book;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * A job.
   *
   * @param standing empty until a scheduler has met it
   * @param runs the latest, newest first
   */
  public record Listed(
      Job job, Optional<Standing> standing, boolean stale, List<JobRuns.Record> runs) {
    public boolean paused() {
      return standing.flatMap(Standing::pausedAt).isPresent();
    }
  }

  public List<Listed> list(TenantScope scope) {
    scope.require(Permission.MANAGE_TENANTS);
    Instant now = clock.instant();
    Map<JobName, Standing> standings =
        book.standings().stream().collect(Collectors.toMap(Standing::name, Function.identity()));
    Map<JobName, List<JobRuns.Record>> latest =
        runs.latest(RUNS).stream().collect(Collectors.groupingBy(JobRuns.Record::job));
    return registry.tasks().stream()
        .map(Task::job)
        .map(
            job ->
                listed(
                    job,
                    Optional.ofNullable(standings.get(job.name())),
                    latest.getOrDefault(job.name(), List.of()),
                    now))
        .toList();
  }

  private static Listed listed(
      Job job, Optional<Standing> standing, List<JobRuns.Record> runs, Instant now) {
    boolean stale =
        standing
            .filter(known -> known.pausedAt().isEmpty())
            .filter(known -> job.stale(known.idleSince(), now))
            .isPresent();
    return new Listed(job, standing, stale, runs);
  }
}
