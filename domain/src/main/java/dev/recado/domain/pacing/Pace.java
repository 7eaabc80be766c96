package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How fast a connection may send. One pace is shared by all that sends on it: campaigns, API and
 * assistant.
 *
 * @param gap least time between two messages of any kind; a random share of up to a half is added
 * @param perHour counted messages within any 60 minutes; empty for no limit
 * @param perDay counted messages within a day of the tenant's zone; empty for no limit
 * @param coldPerDay of those, to people who have not written within 24 hours; empty for no limit of
 *     its own
 * @param window when proactive sending is allowed
 * @param limitsApplyTo whom window and limits hold
 */
public record Pace(
    Duration gap,
    Optional<Integer> perHour,
    Optional<Integer> perDay,
    Optional<Integer> coldPerDay,
    SendingWindow window,
    LimitScope limitsApplyTo) {
  private static final Duration LONGEST_GAP = Duration.ofHours(1);

  /** What holds where neither the operator nor the connection says otherwise. */
  public static Pace usual() {
    return new Pace(
        Duration.ofSeconds(2),
        Optional.of(20),
        Optional.of(100),
        Optional.empty(),
        SendingWindow.of("08:00", "20:00", Set.of(DayOfWeek.values())),
        LimitScope.CAMPAIGNS);
  }

  public Pace {
    if (gap.isNegative() || gap.compareTo(LONGEST_GAP) > 0) {
      throw new InvalidValue("/gapSeconds", "invalid_gap", "Use 0 to 3600 seconds.");
    }
    check("/maxPerHour", perHour, 1, 100_000);
    check("/maxPerDay", perDay, 1, 1_000_000);
    check("/maxColdPerDay", coldPerDay, 0, 1_000_000);
  }

  private static void check(String pointer, Optional<Integer> limit, int least, int most) {
    if (limit.filter(value -> value < least || value > most).isPresent()) {
      throw new InvalidValue(
          pointer, "invalid_limit", "Use " + least + " to " + most + ", or null for no limit.");
    }
  }

  /** Whether anything but gap and window may hold a message. */
  public boolean limited() {
    return perHour.isPresent() || perDay.isPresent() || coldPerDay.isPresent();
  }

  /** Whether messages may follow each other at once: then several are taken at a time. */
  public boolean unbounded() {
    return gap.isZero() && !limited();
  }

  /** What the gap is on average with its random share. */
  Duration meanGap() {
    return gap.plus(gap.dividedBy(4));
  }

  /** The longest the gap can become with its random share. */
  public Duration longestGap() {
    return gap.plus(gap.dividedBy(2));
  }
}
