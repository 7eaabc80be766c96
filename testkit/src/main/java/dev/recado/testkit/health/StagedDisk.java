package dev.recado.testkit.health;

import dev.recado.application.health.port.DataDisk;
import java.util.Optional;

/** A disk with as much room as a test says. */
public final class StagedDisk implements DataDisk {
  private Optional<Long> free = Optional.of(100L << 30);

  public StagedDisk with(long bytes) {
    free = Optional.of(bytes);
    return this;
  }

  public StagedDisk unreadable() {
    free = Optional.empty();
    return this;
  }

  @Override
  public Optional<Long> freeBytes() {
    return free;
  }
}
