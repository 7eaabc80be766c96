package dev.recado.domain.pacing;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the next message of a connection may leave: a pure function of its pace, of what it sent
 * lately, of the time, and of chance. The limits hold for every 60 minutes and for every local day,
 * however the clock is turned: what was begun after the present moment counts as if it were just
 * begun.
 */
public final class Pacing {
  private Pacing() {}

  /** The pause after a message: the gap and a random share of up to a half of it. */
  public static Duration gap(Pace pace, RandomGenerator random) {
    long most = pace.gap().toMillis() / 2;
    return most == 0 ? pace.gap() : pace.gap().plusMillis(random.nextLong(most));
  }

  /**
   * Why a message of this class may not leave now, and until when; empty when it may. Nobody can
   * tell until when where the pace allows none of its class at all.
   */
  public static Optional<NotYet> hold(
      Pace pace, ZoneId zone, TrafficClass traffic, Recent recent, Instant now) {
    Obstacles obstacles = new Obstacles(pace, zone, traffic, recent, now);
    if (obstacles.forGood()) {
      return Optional.of(NotYet.open(WaitReason.COLD_LIMIT));
    }
    return obstacles
        .at(now)
        .map(obstacles::andAllAfter)
        .map(whole -> NotYet.until(whole.reason(), whole.end()));
  }

  /** Since when messages count into the local day of that moment. */
  public static Instant dayBegan(ZoneId zone, Instant now) {
    return day(now, zone).atStartOfDay(zone).toInstant();
  }

  /** In some zones clocks were once set back over midnight, so that a day began twice. */
  static Instant nextDay(ZoneId zone, Instant at) {
    ZonedDateTime start = day(at, zone).plusDays(1).atStartOfDay(zone);
    return start.toInstant().isAfter(at)
        ? start.toInstant()
        : start.withLaterOffsetAtOverlap().toInstant();
  }

  static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
