package dev.recado.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to look for a message that may have left: after 5, 15, 60 and 300 seconds and once more at
 * the end of 15 minutes; then a person decides. Two looks at least 30 seconds apart that find
 * nothing mean it was not sent.
 */
public final class SettlementPolicy {
  public static final Duration APART = Duration.ofSeconds(30);
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofSeconds(300),
          Duration.ofMinutes(15));

  private SettlementPolicy() {}

  /** When to look next after so many looks; empty when a person has to decide. */
  public static Optional<Instant> nextLook(Instant uncertainSince, int looks) {
    return looks < LOOKS.size()
        ? Optional.of(uncertainSince.plus(LOOKS.get(looks)))
        : Optional.empty();
  }

  /** Whether an absence seen now, with the first one seen then, proves that nothing was sent. */
  public static boolean provesAbsence(Instant firstAbsent, Instant now) {
    return !now.isBefore(firstAbsent.plus(APART));
  }
}
