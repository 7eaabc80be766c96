package dev.recado.system;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets by hand. */
final class HandClock implements InstantSource {
  private final AtomicReference<Instant> now;

  HandClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  void advance(Duration step) {
    now.updateAndGet(before -> before.plus(step));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
