package dev.recado.testkit.jobs;

import dev.recado.application.jobs.port.CronTimes;
import dev.recado.domain.job.Schedule.Cron;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;

/** Finds the next moment of a cron expression by looking at every minute of two years. */
public final class SteppingCronTimes implements CronTimes {
  private static final int MINUTES = 2 * 366 * 24 * 60;

  @Override
  public Instant next(Cron cron, Instant after) {
    String[] fields = cron.expression().split(" ");
    if (fields.length != 5) {
      throw new IllegalArgumentException("five fields");
    }
    ZonedDateTime first = after.atZone(cron.zone()).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    return Stream.iterate(first, minute -> minute.plusMinutes(1))
        .limit(MINUTES)
        .filter(minute -> fits(fields, minute))
        .findFirst()
        .map(ZonedDateTime::toInstant)
        .orElseThrow(() -> new IllegalArgumentException("no moment fits"));
  }

  private static boolean fits(String[] fields, ZonedDateTime minute) {
    return holds(fields[0], minute.getMinute())
        && holds(fields[1], minute.getHour())
        && holds(fields[2], minute.getDayOfMonth())
        && holds(fields[3], minute.getMonthValue())
        && holds(fields[4], minute.getDayOfWeek().getValue() % 7);
  }

  /** Numbers that are none throw what callers are promised. */
  private static boolean holds(String field, int value) {
    return Arrays.stream(field.split(",")).anyMatch(part -> fitsPart(part, value));
  }

  private static boolean fitsPart(String part, int value) {
    if (part.startsWith("*")) {
      return part.length() == 1 || value % Integer.parseInt(part.substring(2)) == 0;
    }
    String[] ends = part.split("-");
    return value >= Integer.parseInt(ends[0]) && value <= Integer.parseInt(ends[ends.length - 1]);
  }
}
