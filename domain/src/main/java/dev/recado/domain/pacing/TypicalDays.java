package dev.recado.domain.pacing;

import dev.recado.domain.pacing.Forecast.Load;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many messages left on the latest whole day of each kind, while the same classes waited. */
final class TypicalDays {
  /** Days are alike when the window opens alike, on them and, past midnight, the day before. */
  private record Kind(boolean opens, boolean opened) {}

  private record Waiting(boolean warm, boolean cold) {}

  private static final Load NOTHING = new Load(0, 0);

  private final SendingWindow window;
  private final ZoneId zone;
  private final Map<Kind, Load> seen = new HashMap<>();

  private Optional<LocalDate> today = Optional.empty();
  private boolean whole;
  private Load sent = NOTHING;
  private Waiting waiting = new Waiting(false, false);

  TypicalDays(SendingWindow window, ZoneId zone) {
    this.window = window;
    this.zone = zone;
  }

  /**
   * Tells what day it is and what waits; days seen with other classes waiting are forgotten.
   *
   * @return whether that day has just begun
   */
  boolean enter(LocalDate day, Load left) {
    Waiting now = new Waiting(left.warm() > 0, left.cold() > 0);
    boolean changed = !now.equals(waiting);
    if (changed) {
      seen.clear();
      waiting = now;
    }
    boolean fresh = today.filter(day::equals).isEmpty();
    if (fresh) {
      today.filter(before -> whole && !changed).ifPresent(this::remember);
      whole = today.isPresent();
      today = Optional.of(day);
      sent = NOTHING;
    } else {
      whole &= !changed;
    }
    return fresh;
  }

  private void remember(LocalDate day) {
    Duration length = Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
    if (sent.count() > 0 && length.equals(Duration.ofDays(1))) {
      seen.put(kind(day), sent);
    }
  }

  void sent(TrafficClass traffic, int many) {
    sent = sent.plus(traffic, many);
  }

  /** What would leave on a day like that, if one was seen. */
  Optional<Load> of(LocalDate day) {
    Kind kind = kind(day);
    return kind.opens() || kind.opened()
        ? Optional.ofNullable(seen.get(kind))
        : Optional.of(NOTHING);
  }

  private Kind kind(LocalDate day) {
    return new Kind(
        window.opensOn(day), window.crossesMidnight() && window.opensOn(day.minusDays(1)));
  }
}
