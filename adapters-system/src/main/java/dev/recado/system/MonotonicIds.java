package dev.recado.system;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.recado.application.operations.port.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** UUIDs of version 7 that climb within this process, even when its clock steps back. */
public final class MonotonicIds implements Ids {
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock;
  private final TimeOrderedEpochFactory factory;

  public MonotonicIds(InstantSource clock) {
    this.clock = clock;
    this.factory =
        TimeOrderedEpochFactory.builder().withInstantFunction(this::neverEarlier).build();
  }

  @Override
  public UUID next() {
    return factory.create();
  }

  /** The factory itself follows a clock that steps back by more than ten seconds. */
  private Instant neverEarlier() {
    return latest.accumulateAndGet(
        clock.instant(), (known, now) -> now.isAfter(known) ? now : known);
  }
}
