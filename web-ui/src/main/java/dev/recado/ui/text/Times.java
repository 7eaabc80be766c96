package dev.recado.ui.text;

import dev.recado.domain.member.Language;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Writes times and numbers as whoever reads is used to them.
 *
 * @param zone where the reader lives
 */
public record Times(Language language, ZoneId zone, Instant now) {
  private Locale locale() {
    return language.locale();
  }

  private String write(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale()).withZone(zone).format(instant);
  }

  /** Such as 14:05. */
  public String clock(Instant instant) {
    return write(instant, "HH:mm");
  }

  /** The day in the zone of the reader. */
  public LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** Today, yesterday or the date. */
  public String day(Instant instant) {
    LocalDate day = date(instant);
    LocalDate today = date(now);
    if (day.equals(today)) {
      return Texts.say(language, "frame.today");
    }
    if (day.equals(today.minusDays(1))) {
      return Texts.say(language, "frame.yesterday");
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** The time of today, else the day and the time. */
  public String stamp(Instant instant) {
    return date(instant).equals(date(now)) ? clock(instant) : full(instant);
  }

  /** Day and time. */
  public String full(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(locale())
        .withZone(zone)
        .format(instant);
  }

  /** How long ago, such as 5 min. */
  public String since(Instant instant) {
    return length(Duration.between(instant, now));
  }

  /** A length of time in its largest unit. */
  public String length(Duration length) {
    Duration some = length.isNegative() ? Duration.ZERO : length;
    if (some.toMinutes() < 1) {
      return Texts.say(language, "frame.seconds", some.toSeconds());
    }
    if (some.toHours() < 1) {
      return Texts.say(language, "frame.minutes", some.toMinutes());
    }
    return some.toDays() < 1
        ? Texts.say(language, "frame.hours", some.toHours(), some.toMinutesPart())
        : Texts.say(language, "frame.days", some.toDays());
  }

  /** A whole number with its separators. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Zones to choose from, as they are called in this language. */
  public List<ZoneChoice> zones() {
    return ZoneChoice.usual(locale());
  }
}
