package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.Nodes;
import dev.recado.application.monitoring.port.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Drops old samples, counts and processes; checkpoints stay. */
public final class ForgetMonitoring {
  /** A week to look back on, and a day. */
  public static final Duration MEMORY = Duration.ofDays(8);

  private final MonitoringLog log;
  private final Tallies tallies;
  private final Nodes nodes;
  private final InstantSource clock;

  public ForgetMonitoring(MonitoringLog log, Tallies tallies, Nodes nodes, InstantSource clock) {
    this.log = log;
    this.tallies = tallies;
    this.nodes = nodes;
    this.clock = clock;
  }

  /**
   * @return how many samples and counts were dropped
   */
  public int once() {
    Instant before = clock.instant().minus(MEMORY);
    nodes.forget(before);
    return log.forget(before) + tallies.forget(before);
  }
}
