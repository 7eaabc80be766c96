package dev.recado.server;

import dev.recado.application.monitoring.ReportNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every process says of itself that it is there, in every run mode. */
@ApplicationScoped
public class NodeReports {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject Rounds rounds;
  @Inject ReportNode reportNode;

  void start() {
    rounds.aside(PAUSE, "node report", reportNode::once);
  }

  /** What was counted last is not lost by an orderly stop. */
  @PreDestroy
  void stop() {
    rounds.guarded("node report", reportNode::once);
  }
}
