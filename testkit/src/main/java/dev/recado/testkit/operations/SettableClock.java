package dev.recado.testkit.operations;

import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until somebody moves it. */
public final class SettableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /** A clock that shows {@link Some#NOW}. */
  public SettableClock() {
    this(Some.NOW);
  }

  public SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves it on, or back when the step is negative. */
  public void advance(Duration step) {
    now.updateAndGet(before -> before.plus(step));
  }
}
