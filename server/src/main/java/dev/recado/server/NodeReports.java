package dev.recado.server;

import dev.recado.application.monitoring.ReportNode;
import dev.recado.application.operations.port.Journal;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/** Every process says of itself that it is there, in every run mode. */
@ApplicationScoped
public class NodeReports {
  private static final long SECONDS = 5;

  @Resource ManagedScheduledExecutorService schedule;
  @Inject ReportNode reportNode;
  @Inject Journal journal;

  void start() {
    schedule.scheduleWithFixedDelay(this::report, 0, SECONDS, TimeUnit.SECONDS);
  }

  private void report() {
    try {
      reportNode.once();
    } catch (RuntimeException later) {
      journal.platform(Journal.Level.WARN, "Node report failed {}", later);
    }
  }

  /** What was counted last is not lost by an orderly stop. */
  @PreDestroy
  void stop() {
    report();
  }
}
