package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import java.util.function.Supplier;

/**
 * What the contracts of all persistence ports share. Every test makes its own tenants, so the store
 * may be one that other tests have used and needs no cleaning.
 */
public interface BackendContract {
  /** The adapters on trial; the same ones throughout a test. */
  Backend backend();

  default Given given() {
    return new Given(backend());
  }

  default GivenSending sending() {
    return new GivenSending(backend());
  }

  default <T> T within(TenantScope scope, Supplier<T> work) {
    return backend().transactions().within(scope, work);
  }

  default void run(TenantScope scope, Runnable work) {
    backend().transactions().run(scope, work);
  }

  /** Runs the work in a transaction that is rolled back. */
  default void rolledBack(TenantScope scope, Runnable work) {
    RuntimeException meant = new IllegalArgumentException("rolled back on purpose");
    try {
      run(
          scope,
          () -> {
            work.run();
            throw meant;
          });
    } catch (IllegalArgumentException thrown) {
      if (thrown != meant) {
        throw thrown;
      }
    }
  }
}
