package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hours of the tenant's zone in which proactive sending is allowed. An end at midnight is the
 * end of the day; an end before the start belongs to the next morning, and the day is the one on
 * which the window opened.
 *
 * @param start first minute inside
 * @param end first minute outside; midnight stands for 24:00
 */
public record SendingWindow(LocalTime start, LocalTime end, Set<DayOfWeek> days) {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String END_OF_DAY = "24:00";

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

  /**
   * The window between two times as people write them, such as 08:00 and 20:00; 24:00 is the end of
   * the day.
   */
  public static SendingWindow of(String start, String end, Set<DayOfWeek> days) {
    return new SendingWindow(
        time("/window/start", start),
        end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time("/window/end", end),
        days);
  }

  private static LocalTime time(String pointer, String text) {
    if (!TIME.matcher(text).matches()) {
      throw new InvalidValue(pointer, "invalid_time", "Give hours and minutes, such as 08:00.");
    }
    return LocalTime.parse(text);
  }

  public static SendingWindow always() {
    return new SendingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.values()));
  }

  /** The start as people write it. */
  public String opening() {
    return start.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** The end as people write it: 24:00 for midnight. */
  public String closing() {
    return end.equals(LocalTime.MIDNIGHT)
        ? END_OF_DAY
        : end.truncatedTo(ChronoUnit.MINUTES).toString();
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
