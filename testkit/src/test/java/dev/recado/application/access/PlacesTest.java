package dev.recado.application.access;

import static dev.recado.application.access.AccessStage.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.Once;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();
  private final CreateUnit createUnit =
      new CreateUnit(stage.stage.essentials, stage.backend.tenants(), stage.backend.units());
  private final ChangeUnit changeUnit =
      new ChangeUnit(stage.stage.essentials, stage.backend.units());
  private final CreateTenant createTenant =
      new CreateTenant(stage.stage.essentials, stage.gate, stage.backend.tenants());
  private final ChangeTenant changeTenant =
      new ChangeTenant(stage.stage.essentials, stage.backend.tenants());

  @Test
  void a_unit_gets_its_slug_from_its_name_and_each_only_once() {
    CreateUnit.Draft draft = new CreateUnit.Draft(new Name("Zona Sul"), Optional.empty());

    assertThat(createUnit.create(home.scope(), draft, Once.always()).slug())
        .isEqualTo(new Slug("zona-sul"));
    assertThatExceptionOfType(NameTaken.class)
        .isThrownBy(() -> createUnit.create(home.scope(), draft, Once.always()));
    createUnit.create(stage.stage.given.home().scope(), draft, Once.always());
  }

  @Test
  void a_unit_is_changed_only_by_its_own_tenant_and_keeps_what_is_left_out() {
    Home foreign = stage.stage.given.home();
    ChangeUnit.Change closed =
        new ChangeUnit.Change(Optional.empty(), Optional.empty(), Optional.of(false));

    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> changeUnit.change(foreign.scope(), home.unit().id(), closed));

    Unit changed = changeUnit.change(home.scope(), home.unit().id(), closed);
    assertThat(changed.active()).isFalse();
    assertThat(changed.slug()).isEqualTo(home.unit().slug());
  }

  @Test
  void only_the_platforms_administrators_make_and_change_tenants() {
    CreateTenant.Draft draft = new CreateTenant.Draft(new Name("Flores"), Optional.empty(), ZONE);
    Caller admin = stage.caller(home, Role.TENANT_ADMIN);
    ChangeTenant.Change closed =
        new ChangeTenant.Change(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new SendingWeight(5)),
            Optional.of(false));

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> createTenant.create(admin, draft, Once.always()));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> changeTenant.change(stage.gate.enter(admin), closed));
    Caller founder = stage.caller(home, Role.SUPER_ADMIN);
    Tenant tenant = createTenant.create(founder, draft, Once.always());
    assertThat(tenant.slug()).isEqualTo(new Slug("flores"));
    assertThat(tenant.weight()).isEqualTo(SendingWeight.ONE);
    Tenant changed = changeTenant.change(stage.gate.enter(founder, tenant.id()), closed);
    assertThat(changed.active()).isFalse();
    assertThat(changed.weight()).isEqualTo(new SendingWeight(5));
    assertThat(changed.name()).isEqualTo(tenant.name());
  }

  @Test
  void members_of_a_tenant_that_is_shut_out_are_out_at_once() {
    var email = stage.member(home, Role.TENANT_ADMIN).email();
    String token = stage.signIn(email, PASSWORD).tokens().accessToken();
    changeTenant.change(
        home.scope(),
        new ChangeTenant.Change(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false)));

    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> stage.gate.authenticate(token));
    assertThatExceptionOfType(InvalidCredentials.class)
        .isThrownBy(() -> stage.signIn(email, PASSWORD));
  }

  @Test
  void the_platform_is_founded_once() {
    FoundPlatform found =
        new FoundPlatform(
            stage.stage.essentials,
            stage.backend.credentials(),
            new FoundPlatform.Places(stage.backend.tenants(), stage.backend.units()),
            stage.backend.members(),
            stage.passwords);
    EmailAddress email = Some.email();
    FoundPlatform.Founder founder = new FoundPlatform.Founder(email, new Password(PASSWORD), ZONE);

    assertThat(found.found(founder)).isTrue();
    assertThat(found.found(founder)).isFalse();

    assertThat(stage.signIn(email, PASSWORD).member().role()).isEqualTo(Role.SUPER_ADMIN);
  }

  @Test
  void the_gate_opens_the_callers_own_units() {
    Home branch = stage.stage.given.branch(home);
    Caller admin = stage.caller(home, Role.TENANT_ADMIN);

    TenantScope scope = stage.gate.enter(admin, branch.unit().id());

    assertThat(scope.tenant()).isEqualTo(home.tenant().id());
    assertThat(scope.boundTo()).isEmpty();
  }

  @Test
  void a_foreign_unit_and_an_absent_one_look_the_same_at_the_gate() {
    Caller admin = stage.caller(home, Role.TENANT_ADMIN);

    for (UnitId unit : elsewhere()) {
      assertThatExceptionOfType(UnknownUnit.class)
          .isThrownBy(() -> stage.gate.enter(admin, unit))
          .withMessage(new UnknownUnit().getMessage());
    }
  }

  @Test
  void a_bound_member_cannot_tell_whether_another_unit_exists() {
    Caller agent = stage.caller(home, Role.AGENT);

    for (UnitId unit : elsewhere()) {
      TenantScope scope = stage.gate.enter(agent, unit);
      assertThat(scope.tenant()).isEqualTo(home.tenant().id());
      assertThat(scope.reaches(unit)).isFalse();
    }
  }

  private UnitId[] elsewhere() {
    return new UnitId[] {stage.stage.given.home().unit().id(), new UnitId(Some.uuid())};
  }

  @Test
  void a_super_admin_enters_the_tenant_of_any_unit_that_exists() {
    Home foreign = stage.stage.given.home();
    Caller founder = stage.caller(home, Role.SUPER_ADMIN);

    assertThat(stage.gate.enter(founder, foreign.unit().id()).tenant())
        .isEqualTo(foreign.tenant().id());
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> stage.gate.enter(founder, new UnitId(Some.uuid())));
  }
}
