package dev.recado.application.operations;

import dev.recado.application.operations.port.Partitions;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the tables that grow with time in pieces of a month, and drops those that are over. */
public final class RollPartitions {
  private final Partitions partitions;
  private final Partitions.Retention retention;
  private final InstantSource clock;

  public RollPartitions(
      Partitions partitions, Partitions.Retention retention, InstantSource clock) {
    this.partitions = partitions;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * @return how many pieces were dropped
   */
  public int once() {
    Instant now = clock.instant();
    partitions.roll(now);
    return partitions.drop(now, retention);
  }
}
