package dev.recado.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static Level level(Metric metric, Values values) {
    return Reading.of(metric, values).level();
  }

  @Test
  void percentages_count_from_twenty_messages_on() {
    Values few = Values.none().withOutbound(15, 4);
    assertThat(few.of(Measure.MESSAGE_ERRORS_PERCENT)).isEmpty();
    assertThat(few.of(Measure.MESSAGES_FAILED)).hasValue(4);
    assertThat(level(Metric.MESSAGE_ERRORS, few)).isEqualTo(Level.OK);
    assertThat(level(Metric.MESSAGE_ERRORS, Values.none().withOutbound(10, 5)))
        .isEqualTo(Level.WARNING);

    Values enough = Values.none().withOutbound(180, 20);
    assertThat(level(Metric.MESSAGE_ERRORS, enough)).isEqualTo(Level.WARNING);
    enough = Values.none().withOutbound(16, 4);
    assertThat(enough.of(Measure.MESSAGE_ERRORS_PERCENT)).hasValue(20);
    assertThat(enough.of(Measure.OUTBOUND_PERCENT)).hasValue(80);
    assertThat(level(Metric.MESSAGE_ERRORS, enough)).isEqualTo(Level.CRITICAL);
    assertThat(level(Metric.OUTBOUND_SUCCESS, enough)).isEqualTo(Level.WARNING);
  }

  @Test
  void connections_nobody_uses_are_stable() {
    assertThat(level(Metric.CONNECTION_STABILITY, Values.none().withConnections(0, 0, 0)))
        .isEqualTo(Level.OK);
  }

  @Test
  void most_connections_down_is_critical_and_flapping_a_warning() {
    assertThat(level(Metric.CONNECTION_STABILITY, Values.none().withConnections(3, 1, 0)))
        .isEqualTo(Level.CRITICAL);
    assertThat(level(Metric.CONNECTION_STABILITY, Values.none().withConnections(3, 3, 3)))
        .isEqualTo(Level.WARNING);
    assertThat(level(Metric.CONNECTION_STABILITY, Values.none().withConnections(3, 3, 2)))
        .isEqualTo(Level.OK);
  }

  @Test
  void silence_is_judged_by_what_is_usual_at_this_hour() {
    assertThat(inbound(true, 0, Optional.of(40.0))).isEqualTo(Level.CRITICAL);
    assertThat(inbound(true, 10, Optional.of(40.0))).isEqualTo(Level.WARNING);
    assertThat(inbound(true, 20, Optional.of(40.0))).isEqualTo(Level.OK);
    assertThat(inbound(true, 0, Optional.of(0.0))).isEqualTo(Level.OK);
  }

  @Test
  void where_no_other_day_is_known_nothing_at_all_is_too_little() {
    assertThat(inbound(true, 0, Optional.empty())).isEqualTo(Level.CRITICAL);
    assertThat(inbound(true, 1, Optional.empty())).isEqualTo(Level.OK);
  }

  @Test
  void without_a_live_connection_nothing_is_expected() {
    assertThat(inbound(false, 0, Optional.of(40.0))).isEqualTo(Level.OK);
  }

  private static Level inbound(boolean live, long events, Optional<Double> usual) {
    return level(Metric.INBOUND_FLOW, Values.none().withInbound(live, events, usual));
  }
}
