package dev.recado.evolution.simulator.model;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs things now or later on virtual threads; after closing nothing new starts. */
public final class Timers implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("simulator-timers").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile boolean closed;

  public void now(Runnable task) {
    if (!closed) {
      Thread.ofVirtual().name("simulator").start(task);
    }
  }

  public void after(Duration delay, Runnable task) {
    if (delay.isPositive()) {
      clock.schedule(() -> now(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } else {
      now(task);
    }
  }

  @Override
  public void close() {
    closed = true;
    clock.shutdownNow();
  }
}
