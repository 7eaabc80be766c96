package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Adds a unit to a tenant. */
public final class CreateUnit {
  private final Essentials essentials;
  private final Tenants tenants;
  private final Units units;

  public CreateUnit(Essentials essentials, Tenants tenants, Units units) {
    this.essentials = essentials;
    this.tenants = tenants;
    this.units = units;
  }

  /**
   * @param slug derived from the name when left out
   */
  public record Draft(Name name, Optional<Slug> slug) {}

  /**
   * @param once for a request that may be repeated
   * @throws UnknownTenant when a super_admin names a tenant that does not exist
   * @throws NameTaken when the tenant has a unit of that slug
   */
  public <A> A create(TenantScope scope, Draft draft, Once<Unit, A> once) {
    scope.require(Permission.MANAGE_UNITS);
    Slug slug = draft.slug().orElseGet(() -> Slug.of(draft.name().value()));
    UnitId id = new UnitId(essentials.ids().next());
    Unit unit = new Unit(id, scope.tenant(), draft.name(), slug, true, essentials.now());
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> added(scope, unit)));
  }

  private Unit added(TenantScope scope, Unit unit) {
    tenants.find(scope).orElseThrow(UnknownTenant::new);
    units.add(scope, unit);
    essentials.record(
        scope,
        Deed.of(Act.UNIT_CREATED, Subject.of(unit.id())).in(unit.id()).with("name", unit.name()));
    return unit;
  }
}
