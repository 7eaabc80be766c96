package dev.recado.domain.message;

import dev.recado.domain.refusal.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When it is too late to send a message that could not leave yet: nobody expects it any more. */
public final class MessageExpiry {
  private static final Duration REPLY = Duration.ofHours(24);
  private static final Duration DIRECT = Duration.ofHours(72);
  private static final Duration LONGEST = Duration.ofDays(30);

  private MessageExpiry() {}

  /**
   * @param asked when the caller wants it given up
   * @return a reply's after 24 hours, a direct message's after 72, unless asked otherwise; a
   *     campaign has its own end
   * @throws InvalidValue when that has passed, or is more than 30 days away
   */
  public static Optional<Instant> of(SendKind kind, Optional<Instant> asked, Instant now) {
    if (asked.filter(at -> !at.isAfter(now) || at.isAfter(now.plus(LONGEST))).isPresent()) {
      throw new InvalidValue(
          "/expiresAt", "invalid_expiry", "Give a time in the future, at most 30 days from now.");
    }
    return asked.or(() -> usual(kind, now));
  }

  private static Optional<Instant> usual(SendKind kind, Instant now) {
    return switch (kind) {
      case REPLY -> Optional.of(now.plus(REPLY));
      case DIRECT -> Optional.of(now.plus(DIRECT));
      case CAMPAIGN -> Optional.empty();
    };
  }
}
