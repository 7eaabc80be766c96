package dev.recado.application.jobs.port;

import dev.recado.domain.job.Schedule.Cron;
import java.time.Instant;

/** Knows the calendar behind cron expressions. */
public interface CronTimes {
  /**
   * The first moment of the expression after that one.
   *
   * @throws IllegalArgumentException when the expression is none, or names no moment to come
   */
  Instant next(Cron cron, Instant after);
}
