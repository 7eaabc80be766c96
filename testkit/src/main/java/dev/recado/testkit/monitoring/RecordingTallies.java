package dev.recado.testkit.monitoring;

import dev.recado.application.monitoring.port.Tallies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts that were handed over, and a store that can fail. */
public final class RecordingTallies implements Tallies {
  private final List<Tally> kept = new ArrayList<>();
  private boolean broken;

  public void breaks(boolean now) {
    broken = now;
  }

  public List<Tally> kept() {
    return List.copyOf(kept);
  }

  @Override
  public void add(List<Tally> tallies) {
    if (broken) {
      throw new IllegalStateException("the store is away");
    }
    kept.addAll(tallies);
  }

  @Override
  public int forget(Instant before) {
    int size = kept.size();
    kept.removeIf(tally -> tally.minute().isBefore(before));
    return size - kept.size();
  }
}
