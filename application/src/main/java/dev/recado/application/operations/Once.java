package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import java.util.function.Supplier;

/**
 * How a use case makes something when it may be asked twice for the same: see {@link Repeats}.
 *
 * @param <T> what is made
 * @param <A> what comes back for it
 */
public interface Once<T, A> {
  /** Does the work, or tells what came of it before; inside the use case's transaction. */
  A make(TenantScope scope, Supplier<T> work);

  /** For a request without a name: the work is done, and what it made comes back. */
  static <T> Once<T, T> always() {
    return (scope, work) -> work.get();
  }
}
