package dev.recado.evolution.simulator.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Bounded waits of the thread that answers; closing the server ends all of them at once. */
public final class Pauses implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Waits this long, or until the server closes.
   *
   * @return whether the whole time passed
   */
  public boolean pause(Duration time) {
    try {
      return !time.isPositive() || !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
