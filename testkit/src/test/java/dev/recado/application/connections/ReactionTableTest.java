package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.connections.port.Timeline;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each status code leads to the state, the actions and the notice of reaction-table.csv. */
class ReactionTableTest {
  private final CareStage stage = new CareStage();
  private final Instant start = stage.pairing.stage.clock.instant();

  private static ConnectionSignal told(String code) {
    return code.equals("refused")
        ? new ConnectionSignal.QrLimitReached()
        : new ConnectionSignal.SocketClosed(CloseCause.of(Integer.parseInt(code)));
  }

  private void begin(String code) {
    if (code.equals("refused")) {
      stage.pairing.connect(stage.home);
    } else {
      Connection connected = stage.connected();
      stage.pairing.stage.world.drop(connected.instance());
    }
    stage.pairing.stage.world.resist();
    stage.signal(told(code));
  }

  private String steps() {
    return stage.timeline().stream()
        .filter(entry -> entry.event() instanceof LifeEvent.RemedyTaken)
        .map(this::step)
        .collect(Collectors.joining(" "));
  }

  private String step(Timeline.Entry entry) {
    LifeEvent.RemedyTaken taken = (LifeEvent.RemedyTaken) entry.event();
    return taken.remedy().label() + "@" + Duration.between(start, entry.at()).toSeconds();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reaction-table.csv", numLinesToSkip = 1)
  void each_status_code_leads_to_the_state_the_actions_and_the_notice_of_the_table(
      String code, String state, String reason, String notice, String steps) {
    begin(code);

    assertThat(stage.status()).isEqualTo(state + "/" + reason);
    assertThat(stage.condition().notice()).map(Notice::label).contains(notice);

    stage.look();
    stage.pass(Duration.ofMinutes(150));

    assertThat(steps()).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/reaction-table.csv", numLinesToSkip = 1)
  void the_same_code_told_three_times_is_one_change_and_one_course(
      String code, String state, String reason, String notice, String steps) {
    begin(code);
    int changes = changes();
    stage.signal(told(code));
    stage.look();
    stage.signal(told(code));
    stage.look();

    assertThat(changes()).isEqualTo(changes);
    stage.pass(Duration.ofMinutes(150));
    assertThat(steps()).isEqualTo(steps);
  }

  private int changes() {
    return (int)
        stage.happened().stream().filter(LifeEvent.StatusChanged.class::isInstance).count();
  }

  @Test
  void when_all_was_in_vain_a_person_is_asked_and_one_goes_on_looking() {
    begin("408");
    stage.pass(Duration.ofMinutes(65));
    assertThat(stage.status()).isEqualTo("error/reconnect_failed");
    assertThat(stage.condition().notice()).contains(Notice.SCAN_AGAIN);

    stage.pairing.stage.world.heal();
    stage.pass(Duration.ofMinutes(31));

    assertThat(stage.status()).isEqualTo("connected/scan_completed");
    assertThat(stage.condition().notice()).isEmpty();
  }

  @Test
  void a_code_for_a_number_that_came_back_by_itself_ends_the_course() {
    Connection connected = stage.connected();
    stage.signal(told("503"));
    stage.look();
    stage.pairing.links(stage.home, connected.phone().orElseThrow());
    stage.pass(Duration.ofMinutes(150));

    assertThat(steps()).isEmpty();
    assertThat(stage.happened()).contains(new LifeEvent.Recovered(Ailment.UNAVAILABLE));
  }
}
