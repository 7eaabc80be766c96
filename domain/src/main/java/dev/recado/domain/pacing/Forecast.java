package dev.recado.domain.pacing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When so many more campaign messages of a connection would be sent, if nothing else is sent on it,
 * nothing is paused and the gateway works. Found by asking {@link Pacing} over a virtual clock,
 * with the mean gap, so that the same question always gets the same answer.
 *
 * <p>A long run is played out for 10,000 messages or 100 days; then whole days that would go as one
 * before them are skipped until either kind of people runs out. What that may cost is an hour each
 * time: days on which clocks are changed are taken for ordinary ones, and the hours that an earlier
 * midnight leaves half full for empty ones.
 *
 * @param begins when the first leaves; empty when none ever does
 * @param ends when the last of those that can leave does
 * @param mostPerDay the most of one local day
 * @param days local days on which any leave
 * @param never how many never leave, for the pace allows none to cold people
 */
public record Forecast(
    Optional<Instant> begins, Optional<Instant> ends, int mostPerDay, int days, int never) {
  /**
   * How many messages there are.
   *
   * @param warm to people who wrote within the last 24 hours
   * @param cold to all others
   */
  public record Load(int warm, int cold) {
    public Load {
      if (warm < 0 || cold < 0) {
        throw new IllegalArgumentException("less than no message");
      }
    }

    int count() {
      return warm + cold;
    }

    int of(TrafficClass traffic) {
      return traffic.cold() ? cold : warm;
    }

    Load plus(TrafficClass traffic, int more) {
      return minus(traffic, -more);
    }

    Load minus(TrafficClass traffic, int less) {
      return traffic.cold() ? new Load(warm, cold - less) : new Load(warm - less, cold);
    }

    /** What is left of each class after so many, if something is left of each there was. */
    Optional<Load> lessened(Load by) {
      return (warm > by.warm || warm == 0 && by.warm == 0)
              && (cold > by.cold || cold == 0 && by.cold == 0)
          ? Optional.of(new Load(warm - by.warm, cold - by.cold))
          : Optional.empty();
    }
  }

  /**
   * @param recent what the connection has sent until now
   */
  public static Forecast of(Load load, Pace pace, ZoneId zone, Recent recent, Instant now) {
    return new ForecastRun(load, pace, zone, recent, now).run();
  }
}
