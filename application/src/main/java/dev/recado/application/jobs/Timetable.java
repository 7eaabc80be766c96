package dev.recado.application.jobs;

import dev.recado.application.jobs.port.CronTimes;
import dev.recado.domain.job.Schedule;
import java.time.Instant;

/** When a job is due next. */
public final class Timetable {
  private final CronTimes cron;

  public Timetable(CronTimes cron) {
    this.cron = cron;
  }

  /**
   * The planned time that follows; what lies between the two moments was missed and counts once.
   *
   * @param planned the time that is being used up
   */
  public Instant next(Schedule schedule, Instant planned, Instant now) {
    return switch (schedule) {
      case Schedule.Every every -> {
        Instant following = planned.plus(every.period());
        yield following.isAfter(now) ? following : now.plus(every.period());
      }
      case Schedule.Cron expression -> cron.next(expression, now);
    };
  }
}
