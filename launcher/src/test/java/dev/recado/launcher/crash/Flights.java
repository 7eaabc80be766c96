package dev.recado.launcher.crash;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sees whether one instance ever has two calls in flight, whichever servers make them. */
final class Flights {
  private final Map<String, Integer> flying = new ConcurrentHashMap<>();
  private final Queue<String> collisions = new ConcurrentLinkedQueue<>();

  void begin(String instance) {
    if (flying.merge(instance, 1, Integer::sum) > 1) {
      collisions.add("two calls of " + instance + " in flight");
    }
  }

  void end(String instance) {
    flying.merge(instance, -1, Integer::sum);
  }

  List<String> collisions() {
    return List.copyOf(collisions);
  }
}
