package dev.recado.application.access;

import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Renames a unit, or puts it out of use. */
public final class ChangeUnit {
  private final Essentials essentials;
  private final Units units;

  public ChangeUnit(Essentials essentials, Units units) {
    this.essentials = essentials;
    this.units = units;
  }

  /** What is left out stays as it is. */
  public record Change(Optional<Name> name, Optional<Slug> slug, Optional<Boolean> active) {}

  /**
   * @throws UnknownUnit when no such unit is within reach
   * @throws NameTaken when the tenant has another unit of that slug
   */
  public Unit change(TenantScope scope, UnitId id, Change change) {
    scope.require(Permission.MANAGE_UNITS);
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Unit unit = units.find(scope, id).orElseThrow(UnknownUnit::new);
              Unit changed = apply(unit, change);
              units.update(scope, changed);
              essentials.record(scope, deed(unit, changed));
              return changed;
            });
  }

  private static Deed deed(Unit unit, Unit changed) {
    return Deed.of(Act.UNIT_CHANGED, Subject.of(unit.id()))
        .in(unit.id())
        .changing("name", unit.name(), changed.name())
        .changing("slug", unit.slug(), changed.slug())
        .changing("active", unit.active(), changed.active());
  }

  private static Unit apply(Unit unit, Change change) {
    return new Unit(
        unit.id(),
        unit.tenant(),
        change.name().orElse(unit.name()),
        change.slug().orElse(unit.slug()),
        change.active().orElse(unit.active()),
        unit.createdAt());
  }
}
