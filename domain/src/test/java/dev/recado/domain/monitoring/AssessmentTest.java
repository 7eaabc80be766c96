package dev.recado.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {
  private static final Duration HALF = Duration.ofMinutes(30);
  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final Proof SEEN = new Proof(true, true, true, 0, 0, 1000, 0);

  /** Every measure at a value that is fine. */
  private static Values healthy() {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    Arrays.stream(Measure.values()).forEach(measure -> values.put(measure, fine(measure)));
    return new Values(values);
  }

  private static double fine(Measure measure) {
    return switch (measure.scale()) {
      case Scale.UpTo scale -> 0;
      case Scale.Above scale -> 100;
    };
  }

  private static double critical(Measure measure) {
    return switch (measure.scale()) {
      case Scale.UpTo scale -> scale.warning() + 1;
      case Scale.Above scale -> 0;
    };
  }

  private static Values warnings(Measure... measures) {
    Values values = healthy();
    for (Measure measure : measures) {
      values =
          values.with(
              measure,
              switch (measure.scale()) {
                case Scale.UpTo scale -> scale.ok() + 1;
                case Scale.Above scale -> scale.ok();
              });
    }
    return values;
  }

  private static Decision decided(Values values, Proof proof, Duration age) {
    return Assessment.of(values, proof, age).decision();
  }

  @Test
  void a_healthy_hour_is_go_and_not_before_it_is_over() {
    assertThat(decided(healthy(), SEEN, HALF)).isEqualTo(Decision.PENDING);
    assertThat(decided(healthy(), SEEN, HOUR)).isEqualTo(Decision.GO);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FLAPS", "MESSAGES_FAILED", "OUTBOUND_FAILED"})
  void any_critical_measure_is_no_go(Measure measure) {
    Assessment assessment = Assessment.of(healthy().with(measure, critical(measure)), SEEN, HOUR);
    assertThat(assessment.decision()).isEqualTo(Decision.NO_GO);
    assertThat(assessment.causes()).contains(Cause.of(Cause.Kind.CRITICAL, measure.metric()));
    assertThat(assessment.level()).isEqualTo(Level.CRITICAL);
  }

  @Test
  void one_or_two_warnings_are_to_be_watched_and_three_are_too_many() {
    assertThat(decided(warnings(Measure.RETRIES), SEEN, HOUR)).isEqualTo(Decision.MONITOR);
    assertThat(decided(warnings(Measure.RETRIES, Measure.THROTTLED), SEEN, HOUR))
        .isEqualTo(Decision.MONITOR);
    assertThat(decided(warnings(Measure.RETRIES, Measure.THROTTLED, Measure.FLAPS), SEEN, HOUR))
        .isEqualTo(Decision.NO_GO);
  }

  @Test
  void two_measures_of_one_metric_are_one_warning() {
    Values values =
        warnings(Measure.HEAP_PERCENT, Measure.CPU_PERCENT, Measure.QUEUE_AGE, Measure.RETRIES);
    assertThat(decided(values, SEEN, HOUR)).isEqualTo(Decision.MONITOR);
  }

  @Test
  void what_was_never_seen_forbids_go_and_says_what_is_missing() {
    Assessment assessment =
        Assessment.of(healthy(), new Proof(false, false, false, 0, 0, 1000, 0), HOUR);
    assertThat(assessment.decision()).isEqualTo(Decision.MONITOR);
    assertThat(assessment.causes())
        .extracting(Cause::kind)
        .containsExactly(
            Cause.Kind.NO_INBOUND_YET, Cause.Kind.NO_OUTBOUND_YET, Cause.Kind.NO_SCAN_YET);
  }

  @Test
  void one_error_of_a_hundred_answers_forbids_go() {
    Values values = healthy().with(Measure.HTTP_5XX, 5);
    assertThat(decided(values, new Proof(true, true, true, 0, 0, 501, 0), HOUR))
        .isEqualTo(Decision.GO);
    assertThat(decided(values, new Proof(true, true, true, 0, 0, 500, 0), HOUR))
        .isEqualTo(Decision.MONITOR);
  }

  @Test
  void some_things_do_not_wait_for_the_end_of_the_hour() {
    Duration start = Duration.ofMinutes(1);
    assertThat(decided(healthy().with(Measure.UNMASKED_SECRETS, 1), SEEN, start))
        .isEqualTo(Decision.NO_GO);
    assertThat(decided(healthy().with(Measure.MESSAGE_ERRORS_PERCENT, 50.1), SEEN, start))
        .isEqualTo(Decision.NO_GO);
    assertThat(decided(healthy().with(Measure.MESSAGE_ERRORS_PERCENT, 50), SEEN, start))
        .isEqualTo(Decision.PENDING);
    assertThat(decided(healthy(), new Proof(true, true, true, 1, 0, 1000, 0), start))
        .isEqualTo(Decision.NO_GO);
    assertThat(decided(healthy(), new Proof(true, true, true, 0, 1, 1000, 0), start))
        .isEqualTo(Decision.NO_GO);
    assertThat(decided(healthy(), new Proof(true, true, true, 0, 0, 1000, 5), start))
        .isEqualTo(Decision.NO_GO);
    assertThat(decided(healthy(), new Proof(true, true, true, 0, 0, 1000, 4), start))
        .isEqualTo(Decision.PENDING);
  }

  @Test
  void a_cause_is_found_again_by_its_label() {
    for (Cause cause :
        List.of(Cause.of(Cause.Kind.NO_SCAN_YET), Cause.of(Cause.Kind.WARNING, Metric.RETRIES))) {
      assertThat(Cause.of(cause.label())).isEqualTo(cause);
    }
    assertThat(Cause.of(Cause.Kind.WARNING, Metric.RETRIES).label()).isEqualTo("warning:retries");
    assertThat(Decision.of("NO-GO")).isEqualTo(Decision.NO_GO);
  }
}
