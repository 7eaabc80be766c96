package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import java.util.function.Supplier;

/** Transactions of an {@link InMemoryStore}, one at a time. */
public final class InMemoryTransactions implements Transactions {
  private final InMemoryStore store;

  public InMemoryTransactions(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    return store.within(scope, work);
  }
}
