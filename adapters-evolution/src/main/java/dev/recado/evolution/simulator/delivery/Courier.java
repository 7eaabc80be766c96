package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.delivery.Delivery.Outcome;
import dev.recado.evolution.simulator.model.Timers;
import dev.recado.evolution.simulator.model.Tokens;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Tries to deliver an event until it arrives, is refused, or the attempts are used up. */
final class Courier {
  private static final int IN_FLIGHT = 128;
  private static final int SUCCESS_CLASS = 2;
  private static final int CHANCES = 1_000;

  private final Poster poster;
  private final RetryPolicy policy;
  private final Timers timers;
  private final Tokens tokens;
  private final DeliveryLog log;
  private final Semaphore slots = new Semaphore(IN_FLIGHT);

  Courier(Poster poster, RetryPolicy policy, Timers timers, Tokens tokens, DeliveryLog log) {
    this.poster = poster;
    this.policy = policy;
    this.timers = timers;
    this.tokens = tokens;
    this.log = log;
  }

  /**
   * Makes one attempt on this thread; later ones follow on others.
   *
   * @param settled completed once nothing more will be tried
   */
  void attempt(Posting posting, int attempt, CompletableFuture<Void> settled) {
    try {
      slots.acquire();
      try {
        answered(posting, attempt, poster.post(posting), settled);
      } finally {
        slots.release();
      }
    } catch (IOException unanswered) {
      failed(posting, attempt, unanswered.getClass().getSimpleName(), settled);
    } catch (IllegalArgumentException unsendable) {
      log.add(posting, attempt, String.valueOf(unsendable.getMessage()), Outcome.REFUSED);
      settled.complete(null);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void answered(Posting posting, int attempt, int status, CompletableFuture<Void> settled) {
    if (status / 100 == SUCCESS_CLASS) {
      log.add(posting, attempt, String.valueOf(status), Outcome.DELIVERED);
      settled.complete(null);
    } else if (policy.refuses(status)) {
      log.add(posting, attempt, String.valueOf(status), Outcome.REFUSED);
      settled.complete(null);
    } else {
      failed(posting, attempt, String.valueOf(status), settled);
    }
  }

  private void failed(
      Posting posting, int attempt, String result, CompletableFuture<Void> settled) {
    if (attempt >= policy.attempts()) {
      log.add(posting, attempt, result, Outcome.EXHAUSTED);
      settled.complete(null);
      return;
    }
    log.add(posting, attempt, result, Outcome.RETRYING);
    double chance = tokens.below(CHANCES) / (double) CHANCES;
    timers.after(policy.pauseAfter(attempt, chance), () -> attempt(posting, attempt + 1, settled));
  }
}
