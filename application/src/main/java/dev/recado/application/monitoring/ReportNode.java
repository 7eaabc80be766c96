package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.NodeVitals;
import dev.recado.application.monitoring.port.Nodes;
import java.time.InstantSource;

/** Says of this process that it is there, how it is, and what it counted. */
public final class ReportNode {
  private final TallyBook book;
  private final NodeVitals vitals;
  private final Nodes nodes;
  private final InstantSource clock;

  public ReportNode(TallyBook book, NodeVitals vitals, Nodes nodes, InstantSource clock) {
    this.book = book;
    this.vitals = vitals;
    this.nodes = nodes;
    this.clock = clock;
  }

  /**
   * @return how many counts were handed over
   */
  public int once() {
    nodes.report(vitals.at(clock.instant()));
    return book.handOver();
  }
}
