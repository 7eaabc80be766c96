package dev.recado.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to ask a gateway that failed us whether it works again: soon, then less and less often. */
public final class ProbePolicy {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));

  private ProbePolicy() {}

  /** When to ask next, after so many probes in vain. */
  public static Instant next(int probes, Instant now) {
    return now.plus(PAUSES.get(Math.min(probes, PAUSES.size() - 1)));
  }
}
