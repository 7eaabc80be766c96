package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Counters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how often each thing was counted. */
public final class RecordingCounters implements Counters {
  private final Map<Counted, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public void add(Counted what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** How often that was counted so far. */
  public int of(Counted what) {
    return counts.getOrDefault(what, 0);
  }
}
