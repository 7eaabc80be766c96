package dev.recado.system;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Rings for all who wait; who listens late still learns that it rang since he last asked. */
final class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long rings;

  /** Guarded by the map the bell hangs in. */
  private int listeners;

  static Bell heardByOneMore(@Nullable Bell known) {
    Bell bell = known == null ? new Bell() : known;
    bell.listeners++;
    return bell;
  }

  /** This bell, or null when nobody is left. */
  @Nullable Bell heardByOneLess() {
    return --listeners == 0 ? null : this;
  }

  long rings() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns as soon as the bell rang more often than that, or when the time is over.
   *
   * @return false when the thread was interrupted and should stop waiting
   */
  boolean awaitAfter(long known, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (rings == known && left > 0) {
        left = rung.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
