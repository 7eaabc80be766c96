package dev.recado.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Three attempts, at 0, 1 and 2 seconds, each only after one that certainly did not leave. */
public final class RetryPolicy {
  public static final int ATTEMPTS = 3;
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

  private RetryPolicy() {}

  /** When to try again after so many attempts; empty when they are used up. */
  public static Optional<Instant> next(int attempts, Instant now) {
    return attempts < ATTEMPTS ? Optional.of(now.plus(PAUSES.get(attempts - 1))) : Optional.empty();
  }
}
