package dev.recado.domain.pacing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What stands in the way of a message of one class, at one moment and after it. */
record Obstacles(Pace pace, ZoneId zone, TrafficClass traffic, Recent recent, Instant now) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_STEPS = 16;

  /**
   * One obstacle.
   *
   * @param end when it is gone; always later than the moment it was met
   */
  record Obstacle(WaitReason reason, Instant end) {}

  /** Whether no time will ever do. */
  boolean forGood() {
    return limited() && traffic.cold() && full(pace.coldPerDay(), 0);
  }

  /** What holds the message at a moment that is not before now, if it is still waiting then. */
  Optional<Obstacle> at(Instant at) {
    return limited()
        ? outside(at).or(() -> dayFull(at)).or(() -> hourFull(at)).or(() -> gap(at))
        : gap(at);
  }

  /**
   * From an obstacle on to the first moment at which nothing holds the message. Each step moves
   * past one; the window may close before the others are gone. A gap is named only when it is all
   * there is, for nobody waits for seconds until the next morning.
   */
  Obstacle andAllAfter(Obstacle first) {
    Obstacle whole = first;
    Optional<Obstacle> next = at(first.end());
    for (int step = 0; step < MOST_STEPS && next.isPresent(); step++) {
      WaitReason reason = whole.reason() == WaitReason.GAP ? next.get().reason() : whole.reason();
      whole = new Obstacle(reason, next.get().end());
      next = at(whole.end());
    }
    return whole;
  }

  private boolean limited() {
    return pace.limitsApplyTo().holds(traffic);
  }

  private Optional<Obstacle> outside(Instant at) {
    return pace.window().contains(at, zone)
        ? Optional.empty()
        : Optional.of(new Obstacle(WaitReason.OUTSIDE_WINDOW, pace.window().next(at, zone)));
  }

  /** Another day has a count of its own, of which nothing is known to be used. */
  private Optional<Obstacle> dayFull(Instant at) {
    boolean day = full(pace.perDay(), recent.today());
    boolean cold = traffic.cold() && full(pace.coldPerDay(), recent.coldToday());
    if (!day && !cold || !Pacing.day(at, zone).equals(Pacing.day(now, zone))) {
      return Optional.empty();
    }
    WaitReason reason = day ? WaitReason.DAY_LIMIT : WaitReason.COLD_LIMIT;
    return Optional.of(new Obstacle(reason, Pacing.nextDay(zone, at)));
  }

  private static boolean full(Optional<Integer> limit, int sent) {
    return limit.filter(most -> sent >= most).isPresent();
  }

  private Optional<Obstacle> hourFull(Instant at) {
    return recent
        .hourEdge()
        .filter(edge -> pace.perHour().isPresent())
        .map(edge -> edge.plus(HOUR))
        .filter(end -> end.isAfter(at))
        .map(end -> new Obstacle(WaitReason.HOUR_LIMIT, end));
  }

  /**
   * A pause longer than any this pace makes is left from a slower one, or from before the clock was
   * set back, and would hold replies for as long as the clock was wrong: it counts no more.
   */
  private Optional<Obstacle> gap(Instant at) {
    Instant longest = now.plus(pace.longestGap());
    return recent
        .gapUntil()
        .filter(end -> end.isAfter(at) && !end.isAfter(longest))
        .map(end -> new Obstacle(WaitReason.GAP, end));
  }
}
