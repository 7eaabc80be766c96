package dev.recado.testkit.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.port.Flags.Setting;
import dev.recado.domain.flag.Flag;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.flags.port.Flags} promises. */
public interface FlagsContract extends BackendContract {
  private void decide(TenantScope scope, Flag flag, Optional<Boolean> on) {
    run(scope, () -> backend().flags().decide(scope, flag, on, Some.NOW));
  }

  private void decideForAll(Flag flag, boolean on) {
    TenantScope scope = given().home().scope();
    run(scope, () -> backend().flags().decideForAll(scope, flag, on, Some.NOW));
  }

  private boolean on(TenantScope scope, Flag flag) {
    return within(scope, () -> backend().flags().on(scope, flag));
  }

  private Setting setting(TenantScope scope, Flag flag) {
    List<Setting> all = within(scope, () -> backend().flags().all(scope));
    assertThat(all).extracting(Setting::flag).containsExactly(Flag.values());
    return all.get(flag.ordinal());
  }

  @AfterEach
  default void everythingIsOn() {
    Arrays.stream(Flag.values()).forEach(flag -> decideForAll(flag, true));
  }

  @Test
  default void every_flag_is_on_until_somebody_decides() {
    TenantScope scope = given().home().scope();
    for (Flag flag : Flag.values()) {
      assertThat(on(scope, flag)).isTrue();
      assertThat(setting(scope, flag).own()).isEmpty();
      assertThat(setting(scope, flag).byDefault()).isTrue();
    }
  }

  @Test
  default void a_tenant_decides_for_itself_and_follows_the_default_again() {
    TenantScope scope = given().home().scope();
    TenantScope other = given().home().scope();
    for (Flag flag : Flag.values()) {
      decide(scope, flag, Optional.of(false));
      assertThat(on(scope, flag)).isFalse();
      assertThat(on(other, flag)).isTrue();
      assertThat(setting(scope, flag))
          .isEqualTo(new Setting(flag, true, Optional.of(false), Optional.of(Some.NOW)));
      decide(scope, flag, Optional.empty());
      assertThat(on(scope, flag)).isTrue();
    }
  }

  @Test
  default void the_default_holds_for_those_who_decided_nothing() {
    TenantScope follows = given().home().scope();
    TenantScope decided = given().home().scope();
    decide(decided, Flag.GAP_HEALING, Optional.of(true));
    decideForAll(Flag.GAP_HEALING, false);
    assertThat(on(follows, Flag.GAP_HEALING)).isFalse();
    assertThat(on(decided, Flag.GAP_HEALING)).isTrue();
    assertThat(setting(follows, Flag.GAP_HEALING).on()).isFalse();
    assertThat(setting(decided, Flag.GAP_HEALING).byDefault()).isFalse();
    assertThat(on(follows, Flag.CAMPAIGNS)).isTrue();
    decideForAll(Flag.GAP_HEALING, true);
    assertThat(on(follows, Flag.GAP_HEALING)).isTrue();
  }

  @Test
  default void the_gatekeeper_is_told_what_is_off() {
    Line line = given().line();
    assertThat(off(line)).isEmpty();
    decide(line.scope(), Flag.CAMPAIGNS, Optional.of(false));
    assertThat(off(line)).containsExactly(Flag.CAMPAIGNS);
    assertThat(off(given().line())).isEmpty();
  }

  private Iterable<Flag> off(Line line) {
    return within(line.scope(), () -> backend().traffic().of(line.scope(), line.id(), Some.NOW))
        .off();
  }

  @Test
  default void what_is_rolled_back_was_not_decided() {
    TenantScope scope = given().home().scope();
    rolledBack(
        scope, () -> backend().flags().decide(scope, Flag.CAMPAIGNS, Optional.of(false), Some.NOW));
    assertThat(on(scope, Flag.CAMPAIGNS)).isTrue();
  }
}
