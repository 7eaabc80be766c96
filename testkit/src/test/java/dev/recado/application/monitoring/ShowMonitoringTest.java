package dev.recado.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TestScopes;
import dev.recado.domain.monitoring.Decision;
import dev.recado.domain.monitoring.Level;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Metric;
import dev.recado.domain.monitoring.Reading;
import dev.recado.testkit.Given.Home;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowMonitoringTest {
  private final MonitoringStage monitoring = new MonitoringStage();
  private final Home home = monitoring.stage.given.home();

  @Test
  void the_platform_s_administrators_see_all_of_it_with_checkpoints_and_history() {
    monitoring.watch.once();
    monitoring.minutes(12);
    var shown = monitoring.show.show(TestScopes.of(monitoring.stage.given.superAdmin(home)));
    assertThat(shown.platform()).isTrue();
    assertThat(shown.assessment().readings()).hasSize(13);
    assertThat(shown.assessment().values().of(Measure.DATABASE_LATENCY)).hasValue(3);
    assertThat(shown.checkpoints()).hasSize(2);
    assertThat(shown.samples()).hasSize(13);
  }

  @Test
  void a_tenant_s_administrators_see_nothing_of_the_platform_s_own() {
    var shown = monitoring.show.show(TestScopes.of(monitoring.stage.given.member(home)));
    assertThat(shown.platform()).isFalse();
    assertThat(shown.assessment().readings()).hasSize(13);
    assertThat(shown.assessment().values().all())
        .doesNotContainKeys(
            Measure.UNMASKED_SECRETS,
            Measure.DATABASE_LATENCY,
            Measure.DATABASE_ERRORS,
            Measure.UNKNOWN_INSTANCES,
            Measure.WORKER_AGE,
            Measure.HEAP_PERCENT,
            Measure.CPU_PERCENT);
    assertThat(shown.checkpoints()).isEmpty();
    assertThat(shown.samples()).isEmpty();
  }

  @Test
  void the_longest_round_of_the_synthetic_loop_belongs_to_the_flow_in() {
    var platform = TestScopes.of(monitoring.stage.given.superAdmin(home));
    assertThat(monitoring.show.show(platform).assessment().values().of(Measure.ROUND_TRIP))
        .isEmpty();
    monitoring.trip = Optional.of(Duration.ofMillis(61_500));
    var assessment = monitoring.show.show(platform).assessment();
    assertThat(assessment.values().of(Measure.ROUND_TRIP)).hasValue(61.5);
    assertThat(assessment.readings())
        .filteredOn(reading -> reading.metric() == Metric.INBOUND_FLOW)
        .extracting(Reading::level)
        .containsExactly(Level.CRITICAL);
  }

  @Test
  void the_decision_of_the_minute_is_for_those_who_run_the_platform() {
    ShowDecision showDecision = new ShowDecision(monitoring.log, monitoring.stage.clock);
    var platform = TestScopes.of(monitoring.stage.given.superAdmin(home));
    assertThat(showDecision.show(platform)).isEmpty();
    monitoring.watch.once();
    monitoring.minutes(60);
    assertThat(showDecision.show(platform).orElseThrow().decision()).isEqualTo(Decision.GO);
    assertThat(showDecision.show(TestScopes.of(monitoring.stage.given.member(home)))).isEmpty();
    monitoring.stage.clock.advance(Duration.ofMinutes(5));
    assertThat(showDecision.show(platform)).isEmpty();
  }

  @Test
  void agents_do_not_see_it() {
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> monitoring.show.show(TestScopes.of(monitoring.stage.given.agent(home))));
  }
}
