package dev.recado.system;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.recado.application.jobs.port.CronTimes;
import dev.recado.domain.job.Schedule.Cron;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Cron expressions of five fields, as crontab knows them, by cron-utils. */
public final class CronUtilsTimes implements CronTimes {
  private final CronParser parser =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  @Override
  public Instant next(Cron cron, Instant after) {
    return ExecutionTime.forCron(parser.parse(cron.expression()))
        .nextExecution(after.atZone(cron.zone()))
        .map(ZonedDateTime::toInstant)
        .orElseThrow(() -> new IllegalArgumentException("no moment fits the expression"));
  }
}
