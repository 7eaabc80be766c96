package dev.recado.launcher.smoke;

import java.time.Duration;

/** How long the go-live guide lets things take. */
final class SmokePatience {
  /** A scan that nobody had to make is to be seen. */
  static final Duration SCANNED = Duration.ofSeconds(5);

  /** A QR code that the answer did not hold yet. */
  static final Duration CODE = Duration.ofSeconds(30);

  /** A message that waits for its turn. */
  static final Duration SENDING = Duration.ofSeconds(60);

  private SmokePatience() {}
}
