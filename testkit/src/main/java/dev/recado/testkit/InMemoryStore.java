package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Rows in memory. Transactions run one after the other; what one changed is undone when its work
 * throws.
 */
public final class InMemoryStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private Optional<TenantId> open = Optional.empty();

  <T> T within(TenantScope scope, Supplier<T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("transactions do not nest");
    }
    lock.lock();
    open = Optional.of(scope.tenant());
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      undo.forEach(Runnable::run);
      throw failure;
    } finally {
      undo.clear();
      open = Optional.empty();
      lock.unlock();
    }
  }

  /** One step that nobody else comes between, in a transaction or outside of any. */
  public <T> T alone(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  public <K, R extends Table.Row> Table<K, R> table() {
    return new Table<>(this);
  }

  /** Whether this thread is inside a transaction of that scope's tenant. */
  public boolean inside(TenantScope scope) {
    return lock.isHeldByCurrentThread() && open.filter(scope.tenant()::equals).isPresent();
  }

  void remember(Runnable undoing) {
    if (open.isPresent()) {
      undo.push(undoing);
    }
  }
}
