package dev.recado.application;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** Transactions some of which fail, because a test says so. */
public final class TroubledTransactions implements Transactions {
  private final Transactions transactions;
  private final Queue<RuntimeException> troubles = new ArrayDeque<>();
  private int begun;

  TroubledTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The next transactions fail, one for each: after their work and before their commit. */
  public void befall(RuntimeException... next) {
    troubles.addAll(List.of(next));
  }

  public int begun() {
    return begun;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    begun++;
    return transactions.within(
        scope,
        () -> {
          T result = work.get();
          if (!troubles.isEmpty()) {
            throw troubles.remove();
          }
          return result;
        });
  }
}
