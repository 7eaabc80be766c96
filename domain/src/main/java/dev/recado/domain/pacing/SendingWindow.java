package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** A start that falls into a change of clocks, or into a day left out, is a week away. */
  private static final int DAYS_AHEAD = 15;

  public SendingWindow {
    checkWholeMinutes("/window/start", start);
    checkWholeMinutes("/window/end", end);
    if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
      throw new InvalidValue(
          "/window/end", "window_never_opens", "Give an end that differs from the start.");
    }
    if (days.isEmpty()) {
      throw new InvalidValue("/window/days", "window_never_opens", "Give at least one day.");
    }
    days = Set.copyOf(days);
  }

  private static void checkWholeMinutes(String pointer, LocalTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw notATime(pointer);
    }
  }

  private static InvalidValue notATime(String pointer) {
    return new InvalidValue(pointer, "invalid_time", "Give hours and minutes, such as 08:00.");
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
      throw notATime(pointer);
    }
    return LocalTime.parse(text);
  }

  public static SendingWindow always() {
    return new SendingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.values()));
  }

  /** The start as people write it. */
  public String opening() {
    return start.toString();
  }

  /** The end as people write it: 24:00 for midnight. */
  public String closing() {
    return end.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : end.toString();
  }

  /** Whether the clock on the wall shows a time inside. */
  public boolean contains(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    boolean started = !local.toLocalTime().isBefore(start) && opensOn(local.toLocalDate());
    if (end.equals(LocalTime.MIDNIGHT)) {
      return started;
    }
    boolean unfinished = local.toLocalTime().isBefore(end);
    return crossesMidnight()
        ? started || unfinished && opensOn(local.toLocalDate().minusDays(1))
        : started && unfinished;
  }

  boolean opensOn(LocalDate day) {
    return days.contains(day.getDayOfWeek());
  }

  boolean crossesMidnight() {
    return !end.equals(LocalTime.MIDNIGHT) && end.isBefore(start);
  }

  /** The moment itself when the window is open, otherwise when it opens next. */
  public Instant next(Instant at, ZoneId zone) {
    if (contains(at, zone)) {
      return at;
    }
    return Stream.concat(starts(at, zone), clockChanges(at, zone))
        .filter(moment -> moment.isAfter(at) && contains(moment, zone))
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("never open: " + this));
  }

  /** Where clocks are changed the start may come twice, or not at all. */
  private Stream<Instant> starts(Instant at, ZoneId zone) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(ahead -> LocalDateTime.of(today.plusDays(ahead), start))
        .flatMap(
            opening ->
                zone.getRules().getValidOffsets(opening).stream()
                    .map(offset -> opening.toInstant(offset)));
  }

  /** When clocks are changed the window may open at a time that is not its start. */
  private static Stream<Instant> clockChanges(Instant at, ZoneId zone) {
    Instant last = at.plus(DAYS_AHEAD, ChronoUnit.DAYS);
    return Stream.iterate(
            zone.getRules().nextTransition(at),
            change -> change != null && !change.getInstant().isAfter(last),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(ZoneOffsetTransition::getInstant);
  }
}
