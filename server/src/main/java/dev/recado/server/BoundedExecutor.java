package dev.recado.server;

import dev.recado.application.running.Drain;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Hands work to an executor, at most so much at a time: whoever brings more waits, so that claimed
 * lanes do not pile up behind slow calls and database connections stay free for requests. What was
 * taken on is in hand until it is done, so that a process that leaves waits for it.
 */
final class BoundedExecutor implements Executor {
  private final Executor executor;
  private final Semaphore places;
  private final Drain drain;

  BoundedExecutor(Executor executor, int atOnce, Drain drain) {
    this.executor = executor;
    this.places = new Semaphore(atOnce);
    this.drain = drain;
  }

  @Override
  public void execute(Runnable work) {
    drain.enter();
    places.acquireUninterruptibly();
    try {
      executor.execute(() -> run(work));
    } catch (RuntimeException rejected) {
      leave();
      throw rejected;
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      leave();
    }
  }

  private void leave() {
    places.release();
    drain.leave();
  }
}
