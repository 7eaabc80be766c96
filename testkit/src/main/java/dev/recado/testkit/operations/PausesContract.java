package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.operations.port.Pauses} promises. */
public interface PausesContract extends BackendContract {
  private static Target tenant(Home home) {
    return new Target(PauseLevel.TENANT, home.tenant().id().value());
  }

  private static Target unit(Home home) {
    return new Target(PauseLevel.UNIT, home.unit().id().value());
  }

  private static Target connection(Line line) {
    return new Target(PauseLevel.CONNECTION, line.id().value());
  }

  private static Pause pause(Target target) {
    return new Pause(target, "Números errados", Some.NOW, Optional.empty());
  }

  private void pause(TenantScope scope, Target target) {
    run(scope, () -> backend().pauses().pause(scope, pause(target)));
  }

  private List<Pause> active(TenantScope scope) {
    return within(scope, () -> backend().pauses().active(scope));
  }

  private boolean resume(TenantScope scope, Target target) {
    return within(scope, () -> backend().pauses().resume(scope, target, Some.NOW.plusSeconds(1)));
  }

  private boolean reaches(TenantScope scope, Target target) {
    return within(scope, () -> backend().pauses().reaches(scope, target));
  }

  private int inFlight(TenantScope scope, Target target) {
    return within(scope, () -> backend().pauses().inFlight(scope, target));
  }

  @Test
  default void a_pause_stands_until_it_is_ended() {
    Line line = given().line();
    assertThat(active(line.scope())).isEmpty();
    pause(line.scope(), connection(line));
    assertThat(active(line.scope())).containsExactly(pause(connection(line)));
    assertThat(resume(line.scope(), connection(line))).isTrue();
    assertThat(active(line.scope())).isEmpty();
    assertThat(resume(line.scope(), connection(line))).isFalse();
  }

  @Test
  default void what_is_paused_already_keeps_its_reason() {
    Home home = given().home();
    assertThat(paused(home, pause(unit(home)))).isTrue();
    Pause again = new Pause(unit(home), "other", Some.NOW.plusSeconds(9), Optional.empty());
    assertThat(paused(home, again)).isFalse();
    assertThat(active(home.scope())).containsExactly(pause(unit(home)));
  }

  private boolean paused(Home home, Pause pause) {
    return within(home.scope(), () -> backend().pauses().pause(home.scope(), pause));
  }

  @Test
  default void a_pause_that_came_and_went_is_told() {
    Home home = given().home();
    TenantScope scope = home.scope();
    long before = changes(scope);
    pause(scope, unit(home));
    long paused = changes(scope);
    resume(scope, unit(home));
    assertThat(List.of(before, paused, changes(scope))).doesNotHaveDuplicates();
    assertThat(changes(given().home().scope())).isZero();
  }

  private long changes(TenantScope scope) {
    return within(scope, () -> backend().pauses().changes(scope));
  }

  @Test
  default void it_can_be_paused_anew() {
    Home home = given().home();
    pause(home.scope(), tenant(home));
    resume(home.scope(), tenant(home));
    pause(home.scope(), tenant(home));
    assertThat(active(home.scope())).hasSize(1);
  }

  @Test
  default void a_scope_reaches_what_is_its_own() {
    Line line = given().line();
    Home home = line.home();
    Home branch = given().branch(home);
    Home stranger = given().home();
    assertThat(List.of(tenant(home), unit(home), unit(branch), connection(line)))
        .allMatch(target -> reaches(home.scope(), target));
    assertThat(List.of(unit(home), connection(line)))
        .allMatch(target -> reaches(home.unitScope(), target));
    assertThat(List.of(tenant(home), unit(branch)))
        .noneMatch(target -> reaches(home.unitScope(), target));
    assertThat(List.of(tenant(home), unit(home), connection(line)))
        .noneMatch(target -> reaches(stranger.scope(), target));
  }

  @Test
  default void calls_in_flight_are_counted_for_what_they_belong_to() {
    Line line = given().line();
    Line sister = given().line(given().branch(line.home()));
    Ours ours = sending().sending(given().talk(line));
    TenantScope scope = line.scope();
    assertThat(inFlight(scope, tenant(line.home()))).isEqualTo(1);
    assertThat(inFlight(scope, unit(line.home()))).isEqualTo(1);
    assertThat(inFlight(scope, connection(line))).isEqualTo(1);
    assertThat(inFlight(scope, connection(sister))).isZero();
    sending().conclude(ours, new Verdict.Sent(Some.providerId()));
    assertThat(inFlight(scope, tenant(line.home()))).isZero();
  }

  @Test
  default void lanes_of_the_target_are_woken_and_no_others() {
    Line line = given().line();
    Line sister = given().line(given().branch(line.home()));
    for (Line one : List.of(line, sister)) {
      run(
          one.scope(),
          () -> backend().lanes().wake(one.scope(), one.id(), Some.NOW.plusSeconds(900)));
    }
    run(line.scope(), () -> backend().pauses().wake(line.scope(), unit(line.home()), Some.NOW));
    assertThat(
            backend()
                .lanes()
                .claim(new Lanes.Claim("worker", Duration.ofSeconds(60), 10_000), Some.NOW))
        .extracting(Lanes.Lane::connection)
        .contains(line.id())
        .doesNotContain(sister.id());
  }

  @Test
  default void another_tenant_neither_sees_nor_ends_it() {
    Talk talk = given().talk();
    Target target = connection(talk.line());
    pause(talk.scope(), target);
    sending().sending(talk);
    TenantScope other = given().home().scope();
    assertThat(active(other)).isEmpty();
    assertThat(resume(other, target)).isFalse();
    assertThat(inFlight(other, target)).isZero();
    assertThat(active(talk.scope())).hasSize(1);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    rolledBack(home.scope(), () -> backend().pauses().pause(home.scope(), pause(tenant(home))));
    assertThat(active(home.scope())).isEmpty();
  }
}
