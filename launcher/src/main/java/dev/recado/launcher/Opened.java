package dev.recado.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What was opened so far, closed in the opposite order; also by another thread, also halfway. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> things = new ArrayDeque<>();
  private boolean closing;

  /** Remembers it; when the closing has begun already, the start ends here. */
  synchronized <T extends AutoCloseable> T add(T thing) {
    things.push(thing);
    if (closing) {
      throw new StartRefused("Stopped while starting");
    }
    return thing;
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
