package dev.recado.evolution.simulator.model;

/**
 * Memory bounds; beyond them the oldest entries are forgotten, or something new is refused.
 *
 * @param instances most instances at once
 * @param messagesPerInstance most messages an instance's store keeps
 * @param sentMessages most entries of the log of sent messages
 * @param characters most characters kept by one store or log
 * @param pendingWebhooks most events waiting for delivery; more are dropped
 * @param bodyBytes largest request body
 */
public record Limits(
    int instances,
    int messagesPerInstance,
    int sentMessages,
    long characters,
    int pendingWebhooks,
    int bodyBytes) {

  public static Limits defaults() {
    return new Limits(1_000, 20_000, 200_000, 64L << 20, 50_000, 32 << 20);
  }
}
