package dev.recado.server;

import dev.recado.application.connections.ShowGauges;
import dev.recado.application.jobs.WatchJobs;
import dev.recado.application.monitoring.ShowDials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Keeps the gauges at {@code /metrics} true in every process, whichever did the work: also in those
 * that stand when all schedulers are gone.
 */
@ApplicationScoped
public class Lookout {
  private static final Duration PAUSE = Duration.ofSeconds(15);

  @Inject Rounds rounds;
  @Inject WatchJobs watchJobs;
  @Inject ShowGauges showGauges;
  @Inject ShowDials showDials;

  void start() {
    rounds.aside(PAUSE, "jobs shown", watchJobs::once);
    rounds.aside(PAUSE, "gauges shown", showGauges::once);
    rounds.aside(PAUSE, "dials shown", showDials::once);
  }
}
