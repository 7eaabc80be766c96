package dev.recado.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.jobs.port.CronTimes;
import dev.recado.domain.job.Schedule.Cron;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link CronTimes} promises. */
public interface CronTimesContract {
  CronTimes times();

  private void follows(String expression, String zone, String after, String next) {
    Cron cron = new Cron(expression, ZoneId.of(zone));
    assertThat(times().next(cron, Instant.parse(after)))
        .as("%s %s after %s", expression, zone, after)
        .isEqualTo(Instant.parse(next));
  }

  @Test
  default void the_next_moment_is_the_first_that_fits() {
    follows("* * * * *", "UTC", "2026-03-04T15:16:17Z", "2026-03-04T15:17:00Z");
    follows("* * * * *", "UTC", "2026-03-04T15:16:00Z", "2026-03-04T15:17:00Z");
    follows("*/10 * * * *", "UTC", "2026-03-04T15:51:00Z", "2026-03-04T16:00:00Z");
    follows("20 */6 * * *", "UTC", "2026-03-04T18:20:00Z", "2026-03-05T00:20:00Z");
    follows("0 4 * * 1", "UTC", "2026-03-04T00:00:00Z", "2026-03-09T04:00:00Z");
    follows("5 0 1 * *", "UTC", "2026-12-31T23:59:59Z", "2027-01-01T00:05:00Z");
  }

  @Test
  default void ranges_and_lists_are_understood_and_the_zone_is_that_of_the_expression() {
    String zone = "America/Sao_Paulo";
    follows("0,30 9-19 * * *", zone, "2026-03-04T22:30:00Z", "2026-03-05T12:00:00Z");
    follows("0 8 * * 1-5", zone, "2026-03-06T12:00:00Z", "2026-03-09T11:00:00Z");
  }

  @Test
  default void what_names_no_moment_is_refused() {
    Instant now = Instant.parse("2026-03-04T15:16:17Z");
    List<String> none =
        List.of("", "x", "* * * *", "61 * * * *", "* 25 * * *", "0 0 30 2 *", "5-x * * * *");
    for (String expression : none) {
      Cron cron = new Cron(expression, ZoneId.of("UTC"));
      assertThatThrownBy(() -> times().next(cron, now))
          .as(expression)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
