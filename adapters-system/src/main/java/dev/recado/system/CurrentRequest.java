package dev.recado.system;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which request the current thread works for, so that every log line can name it. It is only for
 * the log: no decision depends on it. Work handed to another thread begins anew there.
 */
public final class CurrentRequest {
  private final ThreadLocal<RequestId> current = new ThreadLocal<>();

  /** From here on the thread works for that request; {@link #end} must follow in a finally. */
  public void begin(RequestId request) {
    current.set(request);
  }

  public void end() {
    current.remove();
  }

  /** Runs the work for that request, then goes on with what the thread did before. */
  public <T> T during(RequestId request, Supplier<T> work) {
    Optional<RequestId> before = get();
    begin(request);
    try {
      return work.get();
    } finally {
      before.ifPresentOrElse(this::begin, this::end);
    }
  }

  /** Empty outside requests, such as in workers. */
  public Optional<RequestId> get() {
    return Optional.ofNullable(current.get());
  }
}
