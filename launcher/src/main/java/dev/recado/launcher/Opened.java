package dev.recado.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What was opened so far, closed in the opposite order; also by another thread, also halfway. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> things = new ArrayDeque<>();
  private boolean closing;

  /** Remembers it; when the closing has begun already, it is closed and the start ends here. */
  <T extends AutoCloseable> T add(T thing) {
    if (pushed(thing)) {
      return thing;
    }
    StartRefused refusal = new StartRefused("Stopped while starting");
    try (thing) {
      throw refusal;
    } catch (Exception closed) {
      throw refusal;
    }
  }

  private synchronized boolean pushed(AutoCloseable thing) {
    if (!closing) {
      things.push(thing);
    }
    return !closing;
  }

  /** Closes everything even when some of it fails; the first failure is thrown at the end. */
  @Override
  public void close() {
    RuntimeException first = null;
    for (AutoCloseable thing = next(); thing != null; thing = next()) {
      try {
        thing.close();
      } catch (Exception failure) {
        first = first == null ? new IllegalStateException(failure) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    closing = true;
    return things.poll();
  }
}
