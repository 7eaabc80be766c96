package dev.recado.evolution.simulator.model;

import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;

/** Takes an instance's events towards its webhook, without blocking. */
@FunctionalInterface
public interface EventSink {

  /**
   * Emits one event.
   *
   * @return completes when the event was delivered, given up or not wanted in the first place
   */
  CompletableFuture<Void> emit(Instance instance, EventName event, JsonValue data);
}
