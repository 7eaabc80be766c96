package dev.recado.application.operations;

import dev.recado.application.operations.port.Changes.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What a kill switch came to.
 *
 * @param inFlight calls still being made when the waiting ended; 0 in all but the worst cases
 * @param after how long it took until nothing was in flight
 */
public record Stopped(int inFlight, Duration after) {
  /** A call to the gateway takes 20 seconds at most. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /**
   * Waits until nothing is in flight.
   *
   * @param calls counts the calls being made, in a transaction of its own
   */
  static Stopped when(Essentials essentials, IntSupplier calls) {
    Instant start = essentials.now();
    int left =
        essentials
            .changes()
            .await(
                new Topic.SendingPaused(),
                PATIENCE,
                () -> Optional.of(calls.getAsInt()).filter(count -> count == 0))
            .orElseGet(calls::getAsInt);
    return new Stopped(left, Duration.between(start, essentials.now()));
  }
}
