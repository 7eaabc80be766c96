package dev.recado.server;

import dev.recado.application.jobs.RunJobs;
import dev.recado.application.monitoring.WatchRelease;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.running.Loop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The loop of the run modes {@code scheduler} and {@code all}: starts the jobs that are due. Every
 * scheduler measures the release besides, because each shows what it measured; the first writes it
 * down.
 */
@ApplicationScoped
public class SchedulerLoop {
  /** Half the shortest period of a job. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Duration MEASURE = Duration.ofSeconds(15);

  @Inject Rounds rounds;
  @Inject RunJobs runJobs;
  @Inject WatchRelease watchRelease;
  @Inject Journal journal;

  void start(String node) {
    rounds.every(PAUSE, Loop.JOBS, () -> runJobs.once(node));
    rounds.aside(MEASURE, "monitoring", watchRelease::once);
    journal.platform(Level.INFO, "[scheduler] started");
  }
}
