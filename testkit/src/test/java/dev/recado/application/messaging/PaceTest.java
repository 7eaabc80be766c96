package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.Stage;
import dev.recado.application.access.TestScopes;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.messaging.port.Lanes.Claim;
import dev.recado.application.messaging.port.Usage.Counts;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final PaceReports reports =
      new PaceReports(stage.clock, backend.traffic(), backend.usage());
  private final ShowPace show =
      new ShowPace(stage.transactions, backend.units(), backend.connections(), reports);
  private final ListPaces list =
      new ListPaces(stage.transactions, backend.units(), backend.connections(), reports);
  private final ChangePace change =
      new ChangePace(
          stage.essentials,
          backend.units(),
          backend.connections(),
          backend.paceSettings(),
          backend.lanes(),
          reports);
  private final Line line = stage.line();
  private final UnitId unit = line.home().unit().id();

  private static Pace slow() {
    return new Pace(
        Duration.ofSeconds(30),
        Optional.of(3),
        Optional.empty(),
        Optional.of(1),
        SendingWindow.of("09:00", "24:00", Set.of(DayOfWeek.values())),
        LimitScope.ALL);
  }

  private Pace installation() {
    ConnectionId stranger = new ConnectionId(Some.uuid());
    return stage.transactions.within(
        line.scope(), () -> backend.paceSettings().of(line.scope(), stranger));
  }

  private PaceReport shown() {
    return show.show(line.scope(), unit);
  }

  @Test
  void at_first_a_connection_follows_the_installation_and_has_used_nothing() {
    assertThat(shown().pace()).isEqualTo(installation());
    assertThat(shown().used()).isEqualTo(new Counts(0, 0, 0));
    assertThat(shown().zone()).isEqualTo(line.home().tenant().zone());
  }

  @Test
  void a_change_holds_at_once_and_wakes_the_lane() {
    assertThat(change.change(line.scope(), unit, slow(), Optional.empty()).pace())
        .isEqualTo(slow());
    assertThat(shown().pace()).isEqualTo(slow());
    assertThat(stage.changes.announced()).contains(new Topic.LaneDue());
    Claim claim = new Claim("worker", Duration.ofMinutes(1), 10);
    assertThat(backend.lanes().claim(claim, stage.clock.instant()))
        .anySatisfy(lane -> assertThat(lane.connection()).isEqualTo(line.id()));
  }

  @Test
  void it_tells_when_the_window_opens() {
    change.change(line.scope(), unit, slow(), Optional.empty());
    stage.clock.set(Instant.parse("2026-03-04T11:00:00Z"));
    assertThat(shown().windowOpen()).isFalse();
    assertThat(shown().opens()).contains(Instant.parse("2026-03-04T12:00:00Z"));
    stage.clock.set(Instant.parse("2026-03-04T12:00:00Z"));
    assertThat(shown().windowOpen()).isTrue();
    assertThat(shown().opens()).isEmpty();
  }

  @Test
  void a_unit_that_was_never_connected_has_no_pace() {
    Home branch = stage.given.branch(line.home());
    UnitId idle = branch.unit().id();
    assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> show.show(line.scope(), idle));
    assertThatExceptionOfType(NoConnection.class)
        .isThrownBy(() -> change.change(line.scope(), idle, slow(), Optional.empty()));
  }

  @Test
  void a_unit_of_another_tenant_does_not_exist() {
    Home other = stage.given.home();
    assertThatExceptionOfType(UnknownUnit.class).isThrownBy(() -> show.show(other.scope(), unit));
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> change.change(other.scope(), unit, slow(), Optional.empty()));
  }

  @Test
  void an_agent_sees_the_pace_and_may_not_change_it() {
    var agent = TestScopes.of(Some.agent(line.home().unit()));
    assertThat(show.show(agent, unit).pace()).isEqualTo(installation());
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> change.change(agent, unit, slow(), Optional.empty()));
    assertThat(shown().pace()).isEqualTo(installation());
  }

  @Test
  void the_list_has_every_connection_in_reach_and_no_other() {
    Line sister = stage.line(stage.given.branch(line.home()));
    stage.given.branch(line.home());
    stage.line();
    assertThat(list.list(line.scope()))
        .extracting(report -> report.connection().id())
        .containsExactlyInAnyOrder(line.id(), sister.id());
    assertThat(list.list(sister.home().unitScope()))
        .extracting(report -> report.connection().id())
        .containsExactly(sister.id());
  }
}
