package dev.recado.application.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.recado.application.Stage;
import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.flags.SetFlag.Wish;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.audit.Act;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Home;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetFlagTest {
  private static final FlagReason WHY = new FlagReason("Go-live");

  private final Stage stage = new Stage();
  private final Home home = stage.given.home();
  private final TenantScope admin = TestScopes.of(stage.given.member(home));
  private final SetFlag set = new SetFlag(stage.essentials, stage.backend.flags());
  private final ListFlags list = new ListFlags(stage.transactions, stage.backend.flags());

  private Flags.Setting campaigns(TenantScope scope) {
    return list.list(scope).get(Flag.CAMPAIGNS.ordinal());
  }

  @Test
  void a_tenant_s_own_administrator_decides_for_his_tenant() {
    assertThat(set.set(admin, new Wish.Own(Flag.CAMPAIGNS, false), WHY).on()).isFalse();
    assertThat(campaigns(admin).on()).isFalse();
    assertThat(campaigns(stage.given.home().scope()).on()).isTrue();
    assertThat(set.set(admin, new Wish.Follow(Flag.CAMPAIGNS), WHY).on()).isTrue();
  }

  @Test
  void only_who_looks_after_the_platform_decides_for_all() {
    Wish wish = new Wish.Default(Flag.CAMPAIGNS, false);
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> set.set(admin, wish, WHY));
    TenantScope platform = TestScopes.of(stage.given.superAdmin(home));
    set.set(platform, wish, WHY);
    assertThat(campaigns(stage.given.home().scope()).on()).isFalse();
    TenantScope agent = TestScopes.of(stage.given.agent(home));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> set.set(agent, new Wish.Own(Flag.CAMPAIGNS, true), WHY));
  }

  @Test
  void every_switch_is_written_down_with_its_reason() {
    set.set(admin, new Wish.Own(Flag.GAP_HEALING, false), WHY);
    set.set(admin, new Wish.Follow(Flag.GAP_HEALING), new FlagReason("Fim do teste"));
    List<AuditLog.Entry> told =
        stage.transactions.within(
            admin,
            () ->
                stage
                    .backend
                    .auditLog()
                    .list(admin, AuditLog.Filter.ALL, Page.Request.first(9))
                    .items());
    assertThat(told)
        .extracting(
            entry -> entry.deed().act(),
            entry -> entry.deed().subject().id(),
            entry -> entry.deed().reason().orElse(""))
        .containsExactly(
            tuple(Act.FLAG_CLEARED, "gap_healing", "Fim do teste"),
            tuple(Act.FLAG_SET, "gap_healing", "Go-live"));
  }

  @Test
  void a_switch_takes_a_reason() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FlagReason("  "));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FlagReason("x".repeat(201)));
  }
}
