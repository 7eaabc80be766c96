package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 that climb by one, after a random start, whatever the clock does. */
public final class SequentialIds implements Ids {
  private static final long LOW_12 = 0xFFF;
  private static final long VERSION_7 = 0x7000;
  private final AtomicLong steps;

  public SequentialIds(InstantSource clock) {
    steps = new AtomicLong(clock.instant().toEpochMilli() << 12);
  }

  @Override
  public UUID next() {
    long step = steps.incrementAndGet();
    long high = (step >>> 12) << 16 | VERSION_7 | step & LOW_12;
    return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
  }
}
