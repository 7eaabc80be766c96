package dev.recado.ui.jobs;

import dev.recado.application.jobs.ListJobs.Listed;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All jobs, as the page shows them. */
public record JobsView(List<Row> rows) {
  /**
   * A job.
   *
   * @param seconds the period; 0 for one that runs at times of the clock
   * @param state stale, paused, running, failed, waiting (for its first run) or fine
   * @param asked a run was asked for and has not begun
   */
  public record Row(
      String name,
      long seconds,
      String state,
      boolean asked,
      boolean paused,
      Optional<Instant> next,
      Optional<Instant> succeeded,
      List<Run> runs) {
    static Row from(Listed listed) {
      List<Run> runs = listed.runs().stream().map(Run::from).toList();
      return new Row(
          listed.job().name().value(),
          seconds(listed.job().schedule()),
          state(listed),
          listed.standing().flatMap(Standing::askedAt).isPresent(),
          listed.paused(),
          listed.standing().map(Standing::nextDue),
          listed.standing().flatMap(Standing::succeededAt),
          runs);
    }

    private static long seconds(Schedule schedule) {
      return switch (schedule) {
        case Schedule.Every every -> every.period().toSeconds();
        case Schedule.Cron cron -> 0;
      };
    }

    private static String state(Listed listed) {
      if (listed.paused()) {
        return "paused";
      }
      if (listed.stale()) {
        return "stale";
      }
      return listed.runs().stream()
          .filter(run -> run.finishedAt().isPresent())
          .findFirst()
          .map(run -> state(run))
          .orElse("waiting");
    }

    private static String state(JobRuns.Record latest) {
      return switch (latest.ending().status()) {
        case PARTIAL, FAILED, ABANDONED -> "failed";
        case RUNNING, SUCCEEDED, SKIPPED -> "fine";
      };
    }

    /** The newest run, if there was any. */
    public Optional<Run> latest() {
      return runs.stream().findFirst();
    }
  }

  /**
   * A run.
   *
   * @param millis how long it took; negative while it runs
   */
  public record Run(
      String status, String cause, Instant at, long millis, int items, String error, String node) {
    static Run from(JobRuns.Record run) {
      return new Run(
          run.ending().status().label(),
          run.cause().label(),
          run.startedAt(),
          run.finishedAt()
              .map(end -> Duration.between(run.startedAt(), end).toMillis())
              .orElse(-1L),
          run.ending().items(),
          run.ending().error().orElse(""),
          run.node());
    }
  }

  static JobsView from(List<Listed> jobs) {
    return new JobsView(jobs.stream().map(Row::from).toList());
  }
}
