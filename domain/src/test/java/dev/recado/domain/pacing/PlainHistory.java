package dev.recado.domain.pacing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every send there was, asked as a database would be asked. */
final class PlainHistory {
  private final List<Instant> counted = new ArrayList<>();
  private final List<Instant> cold = new ArrayList<>();
  private Optional<Instant> gapUntil = Optional.empty();

  void add(Instant at, TrafficClass traffic, Instant gapEnd) {
    gapUntil = Optional.of(gapEnd);
    if (traffic.counted()) {
      insert(counted, at);
      if (traffic.cold()) {
        insert(cold, at);
      }
    }
  }

  private static void insert(List<Instant> times, Instant at) {
    times.add(firstFrom(times, at), at);
  }

  /** Counted sends in the order of their times. */
  List<Instant> counted() {
    return Collections.unmodifiableList(counted);
  }

  List<Instant> cold() {
    return Collections.unmodifiableList(cold);
  }

  Recent recent(Pace pace, ZoneId zone, Instant now) {
    Instant began = Pacing.dayBegan(zone, now);
    return new Recent(
        pace.perHour()
            .filter(limit -> counted.size() >= limit)
            .map(limit -> counted.get(counted.size() - limit)),
        since(counted, began),
        since(cold, began),
        gapUntil);
  }

  /** How many were sent at that time or later. */
  static int since(List<Instant> times, Instant from) {
    return times.size() - firstFrom(times, from);
  }

  private static int firstFrom(List<Instant> times, Instant at) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).isBefore(at)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
