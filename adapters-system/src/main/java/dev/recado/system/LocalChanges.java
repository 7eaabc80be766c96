package dev.recado.system;

import dev.recado.application.operations.port.Changes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Wakes the waiters of one topic and of no other. Each topic somebody waits for has a bell, removed
 * with its last waiter; a waiter looks again at every ring and, for changes made elsewhere, every
 * 250 ms.
 */
public final class LocalChanges implements Changes {
  private static final Duration POLL = Duration.ofMillis(250);

  private final ConcurrentMap<Topic, Bell> bells = new ConcurrentHashMap<>();
  private final Duration poll;

  public LocalChanges() {
    this(POLL);
  }

  /**
   * @param poll how long a change made by another process may stay unseen
   */
  public LocalChanges(Duration poll) {
    this.poll = poll;
  }

  @Override
  public void announce(Topic topic) {
    Bell bell = bells.get(topic);
    if (bell != null) {
      bell.ring();
    }
  }

  @Override
  public <T> Optional<T> await(Topic topic, Duration limit, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + limit.toNanos();
    // Listening begins before the first look, or a change between the two would go unheard.
    Bell bell = bells.compute(topic, (same, known) -> Bell.heardByOneMore(known));
    try {
      return lookUntil(deadline, bell, look);
    } finally {
      bells.computeIfPresent(topic, (same, known) -> known.heardByOneLess());
    }
  }

  /** How many topics are waited for. */
  int topics() {
    return bells.size();
  }

  private <T> Optional<T> lookUntil(long deadline, Bell bell, Supplier<Optional<T>> look) {
    while (true) {
      long rings = bell.rings();
      Optional<T> found = look.get();
      long left = deadline - System.nanoTime();
      if (found.isPresent()
          || left <= 0
          || !bell.awaitAfter(rings, Math.min(left, poll.toNanos()))) {
        return found;
      }
    }
  }
}
