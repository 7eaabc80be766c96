package dev.recado.application.running;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether this process is on its way out, and how much it still has in hand. */
public final class Drain {
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean begun;

  /** From now on nothing new is taken; there is no way back. */
  public void begin() {
    begun = true;
  }

  public boolean begun() {
    return begun;
  }

  /** One more thing is in hand; to be followed by {@link #leave} whatever happens. */
  public void enter() {
    inHand.incrementAndGet();
  }

  public void leave() {
    inHand.decrementAndGet();
  }

  /** Requests, sends, visits, runs of jobs that have begun and not ended. */
  public int inHand() {
    return inHand.get();
  }
}
