package dev.recado.testkit.running;

import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;

/** A database that answers at once, or not at all. */
public final class SwitchedProbe implements DatabaseProbe {
  private volatile boolean on = true;

  public SwitchedProbe off() {
    on = false;
    return this;
  }

  public SwitchedProbe on() {
    on = true;
    return this;
  }

  @Override
  public Duration roundTrip() {
    if (!on) {
      throw new Unavailable("store_unavailable", "Away", "Try again.", Duration.ofSeconds(1));
    }
    return Duration.ofMillis(1);
  }
}
