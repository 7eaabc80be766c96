package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Counters;
import dev.recado.domain.pacing.Decision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how often each thing was counted. */
public final class RecordingCounters implements Counters {
  private final Map<Counted, Integer> counts = new ConcurrentHashMap<>();
  private final Map<String, Integer> decisions = new ConcurrentHashMap<>();

  @Override
  public void add(Counted what) {
    counts.merge(what, 1, Integer::sum);
  }

  @Override
  public void decided(Decision decision) {
    decisions.merge(label(decision), 1, Integer::sum);
  }

  private static String label(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> "allowed";
      case Decision.NotYet notYet -> notYet.reason().label();
      case Decision.Refused refused -> refused.reason().label();
    };
  }

  /** How often the gatekeeper decided so: {@code allowed}, or the label of the reason. */
  public int decisions(String label) {
    return decisions.getOrDefault(label, 0);
  }

  /** How often that was counted so far. */
  public int of(Counted what) {
    return counts.getOrDefault(what, 0);
  }
}
