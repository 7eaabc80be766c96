package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.Member;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.PaceSettings} promises. */
public interface PaceSettingsContract extends BackendContract {
  private static Pace slow() {
    return new Pace(
        Duration.ofMillis(61_500),
        Optional.of(7),
        Optional.of(40),
        Optional.of(0),
        SendingWindow.of("09:30", "24:00", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
        LimitScope.ALL);
  }

  private static Pace unbounded(SendingWindow window) {
    return new Pace(
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        window,
        LimitScope.CAMPAIGNS);
  }

  private Pace pace(TenantScope scope, ConnectionId connection) {
    return within(scope, () -> backend().paceSettings().of(scope, connection));
  }

  private Pace pace(Line line) {
    return pace(line.scope(), line.id());
  }

  private void change(TenantScope scope, ConnectionId connection, Pace pace) {
    run(scope, () -> backend().paceSettings().change(scope, connection, pace, Some.NOW));
  }

  @Test
  default void a_connection_without_a_pace_of_its_own_follows_the_installation() {
    Line line = given().line();
    assertThat(pace(line)).isEqualTo(Pace.usual());
    assertThat(pace(line.scope(), new ConnectionId(Some.uuid()))).isEqualTo(Pace.usual());
  }

  @Test
  default void a_pace_comes_back_as_it_was_given_and_the_last_one_holds() {
    Line line = given().line();
    change(line.scope(), line.id(), slow());
    assertThat(pace(line)).isEqualTo(slow());
    Pace always = unbounded(SendingWindow.always());
    change(line.scope(), line.id(), always);
    assertThat(pace(line)).isEqualTo(always);
    Pace overnight = unbounded(SendingWindow.of("22:00", "06:00", Set.of(DayOfWeek.values())));
    change(line.scope(), line.id(), overnight);
    assertThat(pace(line)).isEqualTo(overnight);
  }

  @Test
  default void a_change_concerns_one_connection_only() {
    Line line = given().line();
    Line sister = given().line(given().branch(line.home()));
    change(line.scope(), line.id(), slow());
    assertThat(pace(sister)).isEqualTo(Pace.usual());
  }

  @Test
  default void members_of_the_tenant_and_guests_of_the_platform_may_have_made_the_change() {
    Line line = given().line();
    Member ours = given().member(line.home());
    change(TestScopes.of(ours), line.id(), slow());
    Member guest = given().member(given().home());
    TenantScope visiting = TestScopes.visiting(line.scope().tenant(), guest);
    change(visiting, line.id(), Pace.usual());
    assertThat(pace(line)).isEqualTo(Pace.usual());
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_it() {
    Line line = given().line();
    change(line.scope(), line.id(), slow());
    TenantScope other = given().home().scope();
    assertThat(pace(other, line.id())).isEqualTo(Pace.usual());
    Misuse.assertMisuse(() -> change(other, line.id(), Pace.usual()));
    assertThat(pace(line)).isEqualTo(slow());
  }

  @Test
  default void a_connection_that_does_not_exist_gets_no_pace() {
    TenantScope scope = given().home().scope();
    Misuse.assertMisuse(() -> change(scope, new ConnectionId(Some.uuid()), slow()));
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    rolledBack(
        line.scope(),
        () -> backend().paceSettings().change(line.scope(), line.id(), slow(), Some.NOW));
    assertThat(pace(line)).isEqualTo(Pace.usual());
  }
}
