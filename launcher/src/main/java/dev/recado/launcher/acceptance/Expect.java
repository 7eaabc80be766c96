package dev.recado.launcher.acceptance;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Checks that say in words what was not as promised. */
public final class Expect {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Expect() {}

  public static void that(boolean holds, String otherwise, Object... arguments) {
    if (!holds) {
      throw new AssertionError(String.format(Locale.ROOT, otherwise, arguments));
    }
  }

  /** Looks again and again until it is as promised, at most for the time that was promised. */
  public static <T> T within(Duration limit, Supplier<T> look, Predicate<T> promised) {
    long deadline = System.nanoTime() + limit.toNanos();
    T seen = look.get();
    while (!promised.test(seen)) {
      that(System.nanoTime() < deadline, "not within %s, last seen: %s", limit, seen);
      LockSupport.parkNanos(PAUSE.toNanos());
      seen = look.get();
    }
    return seen;
  }
}
