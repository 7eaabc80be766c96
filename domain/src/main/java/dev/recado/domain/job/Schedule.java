package dev.recado.domain.job;

import java.time.Duration;
import java.time.ZoneId;

/** When a job is to run. */
public sealed interface Schedule {
  /** The schedule as operators read it. */
  String text();

  /** Again and again, the period being counted from one planned time to the next. */
  record Every(Duration period) implements Schedule {
    public Every {
      if (!period.isPositive()) {
        throw new IllegalArgumentException("a period is longer than nothing");
      }
    }

    @Override
    public String text() {
      return "every " + period.toSeconds() + " s";
    }
  }

  /**
   * At the minutes a cron expression names.
   *
   * @param expression five fields: minute, hour, day of month, month, day of week
   * @param zone whose clock is meant
   */
  record Cron(String expression, ZoneId zone) implements Schedule {
    @Override
    public String text() {
      return expression + " " + zone;
    }
  }

  static Schedule every(Duration period) {
    return new Every(period);
  }

  /** In UTC, where no hour is missing or comes twice. */
  static Schedule cron(String expression) {
    return new Cron(expression, ZoneId.of("UTC"));
  }
}
