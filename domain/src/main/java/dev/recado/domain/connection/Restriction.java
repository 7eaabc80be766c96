package dev.recado.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * WhatsApp refuses first messages to strangers from this number (error 463) and does not say for
 * how long. How long we wait is our own choice: 1, 4, 12 and then 24 hours, longer each time it
 * happens again within 24 hours after the last wait.
 *
 * @param until when strangers are tried again
 * @param times how often in a row
 */
public record Restriction(Instant until, int times) {
  private static final List<Duration> WAITS =
      List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  /** The one that begins now, after an earlier one or as the first. */
  static Restriction after(Optional<Restriction> earlier, Instant now) {
    int times =
        1
            + earlier
                .filter(last -> now.isBefore(last.until().plus(FORGOTTEN_AFTER)))
                .map(Restriction::times)
                .orElse(0);
    Duration wait = WAITS.get(Math.min(times, WAITS.size()) - 1);
    return new Restriction(now.plus(wait), times);
  }

  /** Whether strangers are still left alone. */
  public boolean holds(Instant now) {
    return until.isAfter(now);
  }
}
