package dev.recado.application.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps an answer that anybody may ask for and that costs something, so that many who ask cost no
 * more than one. While it is being found the others wait for it.
 */
final class Recent<T> {
  /** Shorter than the pause between two looks of any pipeline. */
  static final Duration MEMORY = Duration.ofSeconds(5);

  private record Known<T>(T answer, Instant at) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private Optional<Known<T>> known = Optional.empty();

  Recent(InstantSource clock) {
    this.clock = clock;
  }

  T get(Supplier<T> find) {
    lock.lock();
    try {
      Instant oldest = clock.instant().minus(MEMORY);
      if (known.filter(last -> last.at().isAfter(oldest)).isEmpty()) {
        T answer = find.get();
        // Counted from its end: finding it may take longer than it is kept.
        known = Optional.of(new Known<>(answer, clock.instant()));
      }
      return known.orElseThrow().answer();
    } finally {
      lock.unlock();
    }
  }
}
