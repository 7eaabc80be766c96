package dev.recado.application.operations.port;

import dev.recado.application.access.TenantScope;
import java.util.function.Supplier;

/**
 * Opens transactions. Every read and write of a tenant's data happens inside {@link #within};
 * outside of it, and inside one of another tenant, the rows of this tenant do not exist.
 */
public interface Transactions {
  /**
   * Runs the work in one transaction of the scope's tenant: committed when it returns, rolled back
   * when it throws. The exception reaches the caller unchanged. Transactions do not nest: opening
   * one inside another is a defect ({@link IllegalStateException}).
   *
   * @throws Collided when it was undone in favour of another transaction
   * @throws dev.recado.domain.refusal.Unavailable when the store cannot be reached or the commit is
   *     not known to have happened
   */
  <T> T within(TenantScope scope, Supplier<T> work);

  /** Like {@link #within(TenantScope, Supplier)} for work without a result. */
  default void run(TenantScope scope, Runnable work) {
    within(
        scope,
        () -> {
          work.run();
          return true;
        });
  }
}
