package dev.recado.domain.pacing;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which classes of messages may leave a lane now, and why the others may not. */
public final class Clearance {
  private final Map<TrafficClass, NotYet> held;

  Clearance(Map<TrafficClass, NotYet> held) {
    this.held = held.isEmpty() ? Map.of() : new EnumMap<>(held);
  }

  public Set<TrafficClass> open() {
    Set<TrafficClass> open = EnumSet.allOf(TrafficClass.class);
    open.removeAll(held.keySet());
    return open;
  }

  /** Why a class is held; empty when it may leave. */
  public Optional<NotYet> held(TrafficClass traffic) {
    return Optional.ofNullable(held.get(traffic));
  }

  /** When the gap ends, if it holds everything: whatever waits need not be looked at before. */
  public Optional<Instant> gap() {
    boolean gap =
        held.size() == TrafficClass.values().length
            && held.values().stream().allMatch(wait -> wait.reason() == WaitReason.GAP);
    return gap ? held.get(TrafficClass.REPLY).until() : Optional.empty();
  }

  /** When the first of these classes opens, as far as anybody can tell. */
  public Optional<Instant> opens(Collection<TrafficClass> waiting) {
    return waiting.stream()
        .flatMap(traffic -> held(traffic).stream())
        .flatMap(reason -> reason.until().stream())
        .min(Instant::compareTo);
  }
}
