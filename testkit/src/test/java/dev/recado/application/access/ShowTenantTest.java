package dev.recado.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Unit;
import dev.recado.testkit.Given.Home;
import org.junit.jupiter.api.Test;

class ShowTenantTest {
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();
  private final Unit second = stage.stage.given.branch(home).unit();
  private final ShowTenant show =
      new ShowTenant(stage.stage.transactions, stage.backend.tenants(), stage.backend.units());

  @Test
  void an_administrator_reaches_all_units_of_his_tenant_and_none_of_another() {
    stage.stage.given.home();

    ShowTenant.Reach reach = show.show(stage.gate.enter(stage.caller(home, Role.TENANT_ADMIN)));

    assertThat(reach.tenant()).isEqualTo(home.tenant());
    assertThat(reach.units()).containsExactlyInAnyOrder(home.unit(), second);
  }

  @Test
  void whoever_is_bound_to_a_unit_reaches_that_one() {
    assertThat(show.show(stage.gate.enter(stage.caller(home, Role.AGENT))).units())
        .containsExactly(home.unit());
  }
}
