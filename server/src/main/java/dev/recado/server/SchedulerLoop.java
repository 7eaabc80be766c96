package dev.recado.server;

import dev.recado.application.jobs.RunJobs;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.running.Loop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The loop of the run modes {@code scheduler} and {@code all}: starts the jobs that are due. */
@ApplicationScoped
public class SchedulerLoop {
  /** Half the shortest period of a job. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Inject Rounds rounds;
  @Inject RunJobs runJobs;
  @Inject Journal journal;

  void start(String node) {
    rounds.every(PAUSE, Loop.JOBS, () -> runJobs.once(node));
    journal.platform(Level.INFO, "[scheduler] started");
  }
}
