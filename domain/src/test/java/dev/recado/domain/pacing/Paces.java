package dev.recado.domain.pacing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Paces that say only what a test is about; everything else is without limit. */
final class Paces {
  static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
  static final Pace FREE =
      new Pace(
          Duration.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SendingWindow.always(),
          LimitScope.CAMPAIGNS);

  private Paces() {}

  static Pace gap(Duration gap) {
    return new Pace(
        gap, FREE.perHour(), FREE.perDay(), FREE.coldPerDay(), FREE.window(), LimitScope.CAMPAIGNS);
  }

  static Pace perHour(int limit) {
    return limits(Optional.of(limit), Optional.empty(), Optional.empty());
  }

  static Pace perDay(int limit) {
    return limits(Optional.empty(), Optional.of(limit), Optional.empty());
  }

  static Pace coldPerDay(int limit) {
    return limits(Optional.empty(), Optional.empty(), Optional.of(limit));
  }

  static Pace limits(Optional<Integer> hour, Optional<Integer> day, Optional<Integer> cold) {
    return new Pace(Duration.ZERO, hour, day, cold, FREE.window(), LimitScope.CAMPAIGNS);
  }

  static Pace window(String start, String end) {
    return with(FREE, SendingWindow.of(start, end, EVERY_DAY));
  }

  static Pace with(Pace pace, SendingWindow window) {
    return new Pace(
        pace.gap(), pace.perHour(), pace.perDay(), pace.coldPerDay(), window, pace.limitsApplyTo());
  }

  static Pace holdingAll(Pace pace) {
    return new Pace(
        pace.gap(),
        pace.perHour(),
        pace.perDay(),
        pace.coldPerDay(),
        pace.window(),
        LimitScope.ALL);
  }
}
