package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Notice;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are stuck, and a gateway that is not as it should be, are seen. */
class StuckDetectorTest {
  private final CareStage stage = new CareStage();

  /** The clock of the stage stands at the time of the messages. */
  private void accepted(Talk talk, int times) {
    GivenSending sending = new GivenSending(stage.pairing.backend);
    for (int each = 0; each < times; each++) {
      sending.sent(talk, Some.providerId());
    }
  }

  @Test
  void a_number_whose_messages_never_arrive_is_degraded_counted_and_written_down() {
    stage.connected();
    Talk talk = stage.pairing.stage.given.talk(new Line(stage.home, stage.now()));
    stage.pairing.stage.clock.set(Some.NOW);
    accepted(talk, VitalLimits.STANDARD.least());
    stage.pairing.stage.clock.set(Some.NOW.plus(Duration.ofMinutes(14)));

    assertThat(stage.judge.once()).isEqualTo(1);
    assertThat(stage.judge.once()).isZero();

    assertThat(stage.condition().notice()).contains(Notice.NOT_DELIVERED);
    assertThat(stage.condition().vitals().undeliveredPercent()).isEqualTo(100);
    assertThat(stage.gauges.strained())
        .containsEntry(Strain.UNACKNOWLEDGED, 1)
        .containsEntry(Strain.SILENT, 0);
    assertThat(stage.happened()).contains(new LifeEvent.Strained(Strain.UNACKNOWLEDGED));
    assertThat(stage.pairing.stage.counters.of(Counted.CONNECTION_STRAINED)).isEqualTo(1);
  }

  @Test
  void a_version_within_the_range_is_fine_and_another_warns_once() {
    assertThat(stage.watch.once()).isEqualTo(1);
    assertThat(stage.gauges.gateway()).contains(GatewayStanding.COMPATIBLE);
    stage.pairing.stage.world.install(new GatewayVersion(2, 4, 0));
    assertThat(stage.watch.once()).as("not before the pause is over").isZero();

    stage.pairing.stage.pass(Duration.ofMinutes(10));
    stage.watch.once();
    stage.pairing.stage.pass(Duration.ofMinutes(10));
    stage.watch.once();

    assertThat(stage.gauges.gateway()).contains(GatewayStanding.UNTESTED_VERSION);
    assertThat(stage.pairing.stage.journal.texts())
        .filteredOn(line -> line.startsWith("Gateway untested_version"))
        .containsExactly("Gateway untested_version version 2.4.0");
  }

  @ParameterizedTest
  @CsvSource({
    "2.3.6, COMPATIBLE",
    "v2.2.0, COMPATIBLE",
    "2.3.7-rc1, COMPATIBLE",
    "2.1.1, UNTESTED_VERSION",
    "2.4.0, UNTESTED_VERSION",
    "1.8.2, INCOMPATIBLE_VERSION",
    "3.0.0, INCOMPATIBLE_VERSION"
  })
  void each_version_stands_where_its_number_puts_it(String version, GatewayStanding standing) {
    assertThat(GatewayVersion.of(version)).map(GatewayVersion::standing).contains(standing);
  }
}
