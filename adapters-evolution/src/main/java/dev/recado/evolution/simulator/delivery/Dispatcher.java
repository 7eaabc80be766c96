package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.delivery.Delivery.Outcome;
import dev.recado.evolution.simulator.model.Disorder;
import dev.recado.evolution.simulator.model.Timers;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts deliveries: all at once as the gateway does, or with the disorder asked for. */
final class Dispatcher {
  private static final int PERCENT = 100;

  private final Courier courier;
  private final Timers timers;
  private final DeliveryLog log;
  private final int pendingLimit;
  private final Shuffler shuffler;
  private final AtomicInteger pending = new AtomicInteger();
  private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
  private Random chances = new Random(Disorder.none().seed());
  private long seed = Disorder.none().seed();

  /**
   * @param pendingLimit events waiting at once; one more is dropped
   */
  Dispatcher(Courier courier, Timers timers, DeliveryLog log, int pendingLimit) {
    this.courier = courier;
    this.timers = timers;
    this.log = log;
    this.pendingLimit = pendingLimit;
    this.shuffler = new Shuffler(timers);
  }

  /** Completes when the event is settled; of several copies the last one counts. */
  CompletableFuture<Void> dispatch(Posting posting, Disorder disorder) {
    if (pending.get() >= pendingLimit || drops(disorder)) {
      log.add(posting, 0, "dropped", Outcome.DROPPED);
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    for (int copy = 0; copy < disorder.copies(); copy++) {
      settled = start(posting, disorder);
    }
    return settled;
  }

  private CompletableFuture<Void> start(Posting posting, Disorder disorder) {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    pending.incrementAndGet();
    settled.whenComplete((done, failure) -> pending.decrementAndGet());
    Runnable attempt = () -> courier.attempt(posting, 1, settled);
    if (disorder.burst() > 1) {
      shuffler.hold(attempt, disorder);
    } else if (disorder.ordered()) {
      append(posting.instance(), attempt, disorder);
    } else {
      timers.after(disorder.delay(), attempt);
    }
    return settled;
  }

  private void append(String instance, Runnable attempt, Disorder disorder) {
    CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    CompletableFuture<Void> tail =
        tails.compute(
            instance,
            (name, last) ->
                (last == null ? done : last)
                    .thenRunAsync(attempt, task -> timers.after(disorder.delay(), task)));
    tail.whenComplete((ended, failure) -> tails.remove(instance, tail));
  }

  private synchronized boolean drops(Disorder disorder) {
    if (disorder.seed() != seed) {
      seed = disorder.seed();
      chances = new Random(seed);
    }
    return disorder.dropPercent() > 0 && chances.nextInt(PERCENT) < disorder.dropPercent();
  }
}
