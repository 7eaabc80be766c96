package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.delivery.Delivery.Outcome;
import dev.recado.evolution.simulator.model.BoundedLog;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/** The newest delivery attempts. */
final class DeliveryLog {
  private static final int CAPACITY = 20_000;

  private final InstantSource clock;
  private final BoundedLog<Delivery> attempts =
      new BoundedLog<>(CAPACITY, Long.MAX_VALUE, attempt -> 1);

  DeliveryLog(InstantSource clock) {
    this.clock = clock;
  }

  void add(Posting posting, int attempt, String result, Outcome outcome) {
    attempts.add(
        new Delivery(
            clock.instant(), posting.instance(), posting.event(), attempt, result, outcome));
  }

  List<Delivery> last(int limit, Predicate<Delivery> matching) {
    return attempts.last(limit, matching);
  }
}
