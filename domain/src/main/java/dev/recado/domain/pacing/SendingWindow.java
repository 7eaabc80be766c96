package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours of the tenant's zone in which proactive sending is allowed. An end at midnight is the
 * end of the day; an end before the start belongs to the next morning, and the day is the one on
 * which the window opened.
 *
 * @param start first minute inside
 * @param end first minute outside; midnight stands for 24:00
 */
public record SendingWindow(LocalTime start, LocalTime end, Set<DayOfWeek> days) {
  public SendingWindow {
    if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
      throw new InvalidValue(
          "/window/end", "window_never_opens", "Give an end that differs from the start.");
    }
    if (days.isEmpty()) {
      throw new InvalidValue("/window/days", "window_never_opens", "Give at least one day.");
    }
    days = Set.copyOf(days);
  }

  public static SendingWindow always() {
    return new SendingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.values()));
  }

  public boolean contains(Instant at, ZoneId zone) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return covers(today, at, zone) || covers(today.minusDays(1), at, zone);
  }

  /** The moment itself when the window is open, otherwise when it opens next. */
  public Instant next(Instant at, ZoneId zone) {
    if (contains(at, zone)) {
      return at;
    }
    LocalDate day = at.atZone(zone).toLocalDate();
    // In some zones a day was left out, so a week may be too short.
    for (int ahead = 0; ahead <= 15; ahead++) {
      LocalDate opening = day.plusDays(ahead);
      Instant opens = opens(opening, zone);
      if (!opens.isBefore(at) && days.contains(opening.getDayOfWeek()) && contains(opens, zone)) {
        return opens;
      }
    }
    throw new IllegalStateException("a window with a day opens within two weeks");
  }

  private boolean covers(LocalDate day, Instant at, ZoneId zone) {
    return days.contains(day.getDayOfWeek())
        && !at.isBefore(opens(day, zone))
        && at.isBefore(closes(day, zone));
  }

  private Instant opens(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, start, zone).toInstant();
  }

  private Instant closes(LocalDate day, ZoneId zone) {
    LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
    return ZonedDateTime.of(last, end, zone).toInstant();
  }
}
