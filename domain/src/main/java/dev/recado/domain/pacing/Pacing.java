package dev.recado.domain.pacing;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the next message of a connection may leave: a pure function of its pace, of what it sent
 * lately, of the time, and of chance. The limits hold for every 60 minutes and for every local day,
 * however the clock is turned.
 */
public final class Pacing {
  private static final Duration HOUR = Duration.ofHours(1);

  private Pacing() {}

  /** The pause after a message: the gap and a random share of up to a half of it. */
  public static Duration gap(Pace pace, RandomGenerator random) {
    long most = pace.gap().toMillis() / 2;
    return most == 0 ? pace.gap() : pace.gap().plusMillis(random.nextLong(most));
  }

  /** Why a message of this class may not leave now, and until when; empty when it may. */
  public static Optional<NotYet> hold(
      Pace pace, ZoneId zone, TrafficClass traffic, Recent recent, Instant now) {
    Optional<WaitReason> reason = reason(pace, zone, traffic, recent, now, now);
    return reason.map(why -> NotYet.until(why, earliest(pace, zone, traffic, recent, now)));
  }

  /** Each step moves past one obstacle; an obstacle once passed may come back on another day. */
  private static Instant earliest(
      Pace pace, ZoneId zone, TrafficClass traffic, Recent recent, Instant now) {
    Instant at = now;
    for (int step = 0; step < 32; step++) {
      Optional<WaitReason> reason = reason(pace, zone, traffic, recent, now, at);
      if (reason.isEmpty()) {
        return at;
      }
      at = past(reason.get(), pace, zone, recent, now, at);
    }
    return at;
  }

  private static Optional<WaitReason> reason(
      Pace pace, ZoneId zone, TrafficClass traffic, Recent recent, Instant now, Instant at) {
    if (gapEnd(pace, recent, now).isAfter(at)) {
      return Optional.of(WaitReason.GAP);
    }
    if (!pace.limitsApplyTo().holds(traffic)) {
      return Optional.empty();
    }
    if (!pace.window().contains(at, zone)) {
      return Optional.of(WaitReason.OUTSIDE_WINDOW);
    }
    boolean sameDay = day(at, zone).equals(day(now, zone));
    if (sameDay && full(pace.perDay(), recent.today())) {
      return Optional.of(WaitReason.DAY_LIMIT);
    }
    if (sameDay && traffic.cold() && full(pace.coldPerDay(), recent.coldToday())) {
      return Optional.of(WaitReason.COLD_LIMIT);
    }
    boolean fullHour =
        pace.perHour().isPresent()
            && recent.hourEdge().filter(edge -> edge.plus(HOUR).isAfter(at)).isPresent();
    return fullHour ? Optional.of(WaitReason.HOUR_LIMIT) : Optional.empty();
  }

  private static Instant past(
      WaitReason reason, Pace pace, ZoneId zone, Recent recent, Instant now, Instant at) {
    return switch (reason) {
      case GAP -> gapEnd(pace, recent, now);
      case OUTSIDE_WINDOW -> pace.window().next(at, zone);
      case DAY_LIMIT, COLD_LIMIT -> day(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
      case HOUR_LIMIT -> recent.hourEdge().orElseThrow().plus(HOUR);
      default -> throw new IllegalStateException("not a matter of pace: " + reason);
    };
  }

  /** A pause longer than any this pace makes is left from before the clock was set back. */
  private static Instant gapEnd(Pace pace, Recent recent, Instant now) {
    Instant longest = now.plus(pace.longestGap());
    return recent.gapUntil().map(end -> end.isAfter(longest) ? longest : end).orElse(now);
  }

  private static boolean full(Optional<Integer> limit, int sent) {
    return limit.filter(most -> sent >= most).isPresent();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
