package dev.recado.evolution.simulator.delivery;

import java.time.Instant;

/**
 * One attempt to deliver one event.
 *
 * @param attempt from 1; 0 when the event never left
 * @param result the HTTP status, or the name of what went wrong
 */
public record Delivery(
    Instant at, String instance, String event, int attempt, String result, Outcome outcome) {

  /** What becomes of the event after this attempt. */
  public enum Outcome {
    DELIVERED,
    RETRYING,
    REFUSED,
    EXHAUSTED,
    DROPPED
  }
}
