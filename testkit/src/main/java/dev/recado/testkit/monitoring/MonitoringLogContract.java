package dev.recado.testkit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Proof;
import dev.recado.domain.monitoring.Values;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link MonitoringLog} promises. */
public interface MonitoringLogContract {
  Values VALUES =
      Values.none().with(Measure.RETRIES, 12).with(Measure.MESSAGE_ERRORS_PERCENT, 2.25);

  MonitoringLog log();

  private static Checkpoint checkpoint(int mark, Instant at) {
    return Checkpoint.at(mark, at, VALUES, assessment(VALUES, mark));
  }

  private static Assessment assessment(Values values, int minutes) {
    Proof proof = new Proof(true, true, false, 0, 0, 100, 0);
    return Assessment.of(values, proof, Duration.ofMinutes(minutes));
  }

  @Test
  default void a_release_began_when_it_was_first_started() {
    String release = Some.word();
    assertThat(log().begun(release, Some.NOW)).isEqualTo(Some.NOW);
    assertThat(log().begun(release, Some.NOW.plusSeconds(9))).isEqualTo(Some.NOW);
    assertThat(log().begun(Some.word(), Some.NOW.plusSeconds(9)))
        .isEqualTo(Some.NOW.plusSeconds(9));
  }

  @Test
  default void of_several_that_keep_a_minute_one_does() {
    Instant minute = Instant.parse("2019-05-06T07:08:00Z");
    Sample sample = new Sample(minute, assessment(VALUES, 61));
    Together.Outcome<Boolean> kept = Together.call(4, each -> log().keep(sample));
    assertThat(kept.returned()).containsOnlyOnce(true).hasSize(4);
    assertThat(log().keep(new Sample(minute, assessment(Values.none(), 1)))).isFalse();
    assertThat(log().samples(minute)).startsWith(sample);
    assertThat(log().forget(minute.plusSeconds(60))).isEqualTo(1);
    assertThat(log().samples(minute)).doesNotContain(sample);
  }

  @Test
  default void samples_come_oldest_first() {
    Instant minute = Some.NOW.truncatedTo(ChronoUnit.MINUTES);
    Sample first = new Sample(minute, assessment(VALUES, 61));
    Sample second = new Sample(minute.plusSeconds(60), assessment(Values.none(), 1));
    log().keep(second);
    log().keep(first);
    assertThat(log().samples(minute)).containsSubsequence(first, second);
    assertThat(log().samples(minute.plusSeconds(1))).doesNotContain(first).contains(second);
  }

  @Test
  default void a_mark_of_a_release_is_kept_once_and_whole() {
    String release = Some.word();
    log().begun(release, Some.NOW);
    Checkpoint sixty = checkpoint(60, Some.NOW.plusSeconds(3600));
    Checkpoint five = checkpoint(5, Some.NOW.plusSeconds(300));
    assertThat(log().keep(release, sixty)).isTrue();
    assertThat(log().keep(release, five)).isTrue();
    assertThat(log().keep(release, checkpoint(5, Some.NOW))).isFalse();
    assertThat(log().checkpoints(release)).isEqualTo(List.of(five, sixty));
    assertThat(log().checkpoints(Some.word())).isEmpty();
  }
}
