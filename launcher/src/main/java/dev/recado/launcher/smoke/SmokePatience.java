package dev.recado.launcher.smoke;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How long the go-live guide lets things take. */
final class SmokePatience {
  /** A scan that nobody had to make is to be seen. */
  static final Duration SCANNED = Duration.ofSeconds(5);

  /** A QR code that the answer did not hold yet. */
  static final Duration CODE = Duration.ofSeconds(30);

  /** A message that waits for its turn. */
  static final Duration SENDING = Duration.ofSeconds(60);

  /** A member may ask 600 times a minute. */
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private SmokePatience() {}

  /** Looks now and twice a second, until it is as promised. */
  static Answer within(Duration limit, Supplier<Answer> look, Predicate<Answer> promised) {
    long deadline = System.nanoTime() + limit.toNanos();
    Answer seen = look.get();
    while (!promised.test(seen)) {
      Expect.that(
          System.nanoTime() < deadline,
          "not within %d s, last seen: %s",
          limit.toSeconds(),
          seen.body());
      LockSupport.parkNanos(PAUSE);
      seen = look.get();
    }
    return seen;
  }
}
