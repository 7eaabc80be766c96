package dev.recado.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the monitoring runbook, limit by limit. */
class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP_5XX, 5, 6, 15, 16",
    "AUTH_REFUSED, 19, 20, 50, 51",
    "UNKNOWN_INSTANCES, 2, 3, 5, 6",
    "MESSAGE_ERRORS_PERCENT, 5, 5.1, 10, 10.1",
    "MESSAGES_FAILED, 4, 5, 20, 21",
    "RETRIES, 10, 11, 30, 31",
    "DATABASE_LATENCY, 99, 100, 499, 500",
    "DATABASE_ERRORS, 0, 1, 3, 4",
    "OUTBOUND_PERCENT, 90.1, 90, 50, 49.9",
    "CAMPAIGNS_STUCK, 0, 1, 2, 3",
    "THROTTLED, 5, 6, 20, 21",
    "HEAP_PERCENT, 79, 80, 95, 96",
    "CPU_PERCENT, 79, 80, 95, 96",
    "CONNECTED_PERCENT, 90, 89, 50, 49",
    "INBOUND_PERCENT, 50, 49, 0.1, 0",
  })
  void the_limits_are_those_of_the_runbook(
      Measure measure, double ok, double warning, double stillWarning, double critical) {
    Scale scale = measure.scale();
    assertThat(scale.level(ok)).isEqualTo(Level.OK);
    assertThat(scale.level(warning)).isEqualTo(Level.WARNING);
    assertThat(scale.level(stillWarning)).isEqualTo(Level.WARNING);
    assertThat(scale.level(critical)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void one_unmasked_secret_is_critical() {
    assertThat(Measure.UNMASKED_SECRETS.scale().level(0)).isEqualTo(Level.OK);
    assertThat(Measure.UNMASKED_SECRETS.scale().level(1)).isEqualTo(Level.CRITICAL);
  }

  @Test
  void flapping_alone_is_never_critical() {
    assertThat(Measure.FLAPS.scale().level(3)).isEqualTo(Level.WARNING);
    assertThat(Measure.FLAPS.scale().level(1000)).isEqualTo(Level.WARNING);
  }

  @Test
  void limits_in_the_wrong_order_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale.UpTo(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale.Above(1, 2));
  }

  @Test
  void every_metric_has_a_measure() {
    assertThat(Metric.values()).hasSize(13).allMatch(metric -> !metric.measures().isEmpty());
  }
}
