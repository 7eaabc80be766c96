package dev.recado.domain.pacing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * What a connection sent, kept just as far as its pace asks for it: the counted messages that can
 * fill an hour, and the counts of the latest local days. Sends may be noted in any order of time,
 * for clocks are set back. Not for several threads.
 */
public final class SendHistory {
  /** A clock that is set back by more than this many days finds them empty. */
  private static final int DAYS_KEPT = 8;

  private final ZoneId zone;
  private final int perHour;
  private final PriorityQueue<Instant> latest = new PriorityQueue<>();
  private final NavigableMap<LocalDate, Count> days = new TreeMap<>();
  private Optional<Instant> gapUntil = Optional.empty();

  /** Counted messages, and those of them that went to cold people. */
  private record Count(int all, int cold) {
    private static final Count NONE = new Count(0, 0);

    Count plus(Count more) {
      return new Count(all + more.all, cold + more.cold);
    }
  }

  public SendHistory(Pace pace, ZoneId zone) {
    this.zone = zone;
    this.perHour = pace.perHour().orElse(0);
  }

  /**
   * Goes on from what is known of the past. When the messages of the last hour were begun is not,
   * except for the first of a full hour: they are taken to have left together with it, or an hour
   * ago if the hour is not full.
   */
  static SendHistory after(Recent recent, Pace pace, ZoneId zone, Instant now) {
    SendHistory history = new SendHistory(pace, zone);
    recent
        .hourEdge()
        .ifPresent(
            edge -> {
              for (int each = 0; each < history.perHour; each++) {
                history.latest.add(edge);
              }
            });
    history.days.put(Pacing.day(now, zone), new Count(recent.today(), recent.coldToday()));
    history.gapUntil = recent.gapUntil();
    return history;
  }

  /**
   * Notes a message that was begun.
   *
   * @param gapEnd when the pause after it ends, as it was drawn
   */
  public void add(Instant at, TrafficClass traffic, Instant gapEnd) {
    gapUntil = Optional.of(gapEnd);
    if (traffic.counted()) {
      count(at, new Count(1, traffic.cold() ? 1 : 0));
    }
  }

  private void count(Instant at, Count one) {
    days.merge(Pacing.day(at, zone), one, Count::plus);
    if (days.size() > DAYS_KEPT) {
      days.pollFirstEntry();
    }
    if (perHour > 0) {
      latest.add(at);
    }
    if (latest.size() > perHour) {
      latest.poll();
    }
  }

  public Recent recent(Instant now) {
    Count today = Count.NONE;
    for (Count count : days.tailMap(Pacing.day(now, zone), true).values()) {
      today = today.plus(count);
    }
    boolean full = perHour > 0 && latest.size() == perHour;
    return new Recent(
        full ? Optional.of(latest.element()) : Optional.empty(),
        today.all(),
        today.cold(),
        gapUntil);
  }
}
