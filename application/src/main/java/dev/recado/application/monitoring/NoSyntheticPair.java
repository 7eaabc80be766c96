package dev.recado.application.monitoring;

import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;

/** The synthetic loop has nowhere to run. */
public final class NoSyntheticPair extends Unavailable {
  private static final long serialVersionUID = 1;

  NoSyntheticPair() {
    super(
        "no_synthetic_pair",
        "No synthetic pair",
        "SYNTHETIC_LOOP names a tenant or a unit that does not exist, or a unit whose number is not"
            + " connected.",
        Duration.ofMinutes(1));
  }
}
