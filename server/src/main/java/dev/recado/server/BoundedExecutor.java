package dev.recado.server;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Hands work to an executor, at most so much at a time: whoever brings more waits, so that claimed
 * lanes do not pile up behind slow calls and database connections stay free for requests.
 */
final class BoundedExecutor implements Executor {
  private final Executor executor;
  private final Semaphore places;

  BoundedExecutor(Executor executor, int atOnce) {
    this.executor = executor;
    this.places = new Semaphore(atOnce);
  }

  @Override
  public void execute(Runnable work) {
    places.acquireUninterruptibly();
    try {
      executor.execute(() -> run(work));
    } catch (RuntimeException rejected) {
      places.release();
      throw rejected;
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      places.release();
    }
  }
}
