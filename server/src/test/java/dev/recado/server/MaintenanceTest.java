package dev.recado.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.jobs.JobRegistry;
import dev.recado.application.jobs.Task;
import dev.recado.application.jobs.Timetable;
import dev.recado.domain.job.Job;
import dev.recado.system.CronUtilsTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every job of the product has a plan that can be kept. */
class MaintenanceTest {
  private static final Instant SOME_DAY = Instant.parse("2026-03-04T15:16:17Z");
  private final Timetable timetable = new Timetable(new CronUtilsTimes());

  static Stream<Job> jobs() {
    return new JobRegistry(new Maintenance().tasks()).tasks().stream().map(Task::job);
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void a_job_that_keeps_its_plan_is_never_stale_even_when_it_takes_its_longest(Job job) {
    Instant first = timetable.next(job.schedule(), SOME_DAY, SOME_DAY);
    Instant second = timetable.next(job.schedule(), first, first);
    Duration gap = Duration.between(first, second);
    assertThat(gap).isPositive();
    assertThat(gap.plus(job.longest())).isLessThan(job.staleAfter());
  }
}
