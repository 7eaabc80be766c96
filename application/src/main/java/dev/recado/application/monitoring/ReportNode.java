package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.Nodes;
import dev.recado.application.monitoring.port.Pulse;
import java.time.InstantSource;

/** Says of this process that it is there, how it is, and what it counted. */
public final class ReportNode {
  private final TallyBook book;
  private final Pulse pulse;
  private final Nodes nodes;
  private final InstantSource clock;

  public ReportNode(TallyBook book, Pulse pulse, Nodes nodes, InstantSource clock) {
    this.book = book;
    this.pulse = pulse;
    this.nodes = nodes;
    this.clock = clock;
  }

  /**
   * @return how many counts were handed over
   */
  public int once() {
    nodes.report(pulse.at(clock.instant()));
    return book.handOver();
  }
}
