package dev.recado.evolution.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * A fault waiting for calls to hit.
 *
 * @param name the effect's name, for display
 * @param times how many calls it still hits
 * @param instance only calls of this instance, null for any
 * @param number only calls about this number, null for any
 */
public record Fault(
    String name,
    Effect effect,
    Operation operation,
    int times,
    @Nullable String instance,
    @Nullable String number) {

  boolean hits(Operation called, String calledInstance, String calledNumber) {
    return operation == called
        && (instance == null || instance.equals(calledInstance))
        && (number == null || Jids.of(number).equals(Jids.of(calledNumber)));
  }

  Fault spent() {
    return new Fault(name, effect, operation, times - 1, instance, number);
  }
}
