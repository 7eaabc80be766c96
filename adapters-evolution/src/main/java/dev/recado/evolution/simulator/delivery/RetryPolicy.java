package dev.recado.evolution.simulator.delivery;

import java.time.Duration;
import java.util.Set;

/**
 * How often and how late an undelivered event is tried again.
 *
 * @param attempts total attempts
 * @param first pause after the first attempt, doubled after each further one
 * @param longest cap of the pause
 * @param jitter share by which a pause varies, never below the first one
 * @param timeout of one attempt
 * @param refusals status codes after which the event is given up at once
 */
public record RetryPolicy(
    int attempts,
    Duration first,
    Duration longest,
    double jitter,
    Duration timeout,
    Set<Integer> refusals) {
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 422);

  /** The gateway's defaults: 5, 10, 20 … 300 s, about 20 minutes in all. */
  public static RetryPolicy real() {
    return new RetryPolicy(
        10, Duration.ofSeconds(5), Duration.ofSeconds(300), 0.2, Duration.ofSeconds(30), REFUSALS);
  }

  /** The same rules with other pauses and no jitter. */
  public static RetryPolicy of(int attempts, Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest, 0, Duration.ofSeconds(30), REFUSALS);
  }

  /**
   * The pause after an attempt.
   *
   * @param attempt which attempt failed, from 1
   * @param chance from 0 to 1, decides the jitter
   */
  Duration pauseAfter(int attempt, double chance) {
    double doubled = first.toMillis() * Math.pow(2, attempt - 1.0);
    double capped = Math.min(doubled, longest.toMillis());
    double varied = capped * (1 + jitter * (2 * chance - 1));
    return Duration.ofMillis(Math.round(Math.max(varied, first.toMillis())));
  }

  boolean refuses(int status) {
    return refusals.contains(status);
  }
}
