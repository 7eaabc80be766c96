package dev.recado.evolution.simulator.model;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * What everything in the simulator shares.
 *
 * @param clock gives every timestamp; delays run in real time regardless
 * @param changed is told after something changed that outlives a restart
 */
public record World(
    InstantSource clock, Tokens tokens, Timers timers, EventSink events, Runnable changed) {

  Instant now() {
    return clock.instant();
  }

  CompletableFuture<Void> emit(Instance instance, EventName event, JsonValue data) {
    return events.emit(instance, event, data);
  }
}
