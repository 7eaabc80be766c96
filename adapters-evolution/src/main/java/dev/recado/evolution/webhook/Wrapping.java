package dev.recado.evolution.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What the wrappers around a content say about it.
 *
 * @param expires it disappears, after 90 days at the latest, the longest WhatsApp offers
 */
record Wrapping(boolean viewOnce, boolean expires) {
  static final Wrapping NONE = new Wrapping(false, false);
  private static final Duration LONGEST = Duration.ofDays(90);

  Wrapping in(String wrapper) {
    return new Wrapping(
        viewOnce || wrapper.startsWith("viewOnceMessage"),
        expires || wrapper.equals("ephemeralMessage"));
  }

  Optional<Duration> lifetime(Optional<Duration> said) {
    return said.or(() -> expires ? Optional.of(LONGEST) : Optional.empty());
  }
}
