package dev.recado.testkit.access;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Units;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.access.AccessTables.UnitRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Units in memory. */
public final class InMemoryUnits implements Units {
  private final AccessTables tables;

  public InMemoryUnits(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public void add(TenantScope scope, Unit unit) {
    requireFree(scope, unit);
    tables.units().insert(scope, unit.id(), new UnitRow(unit));
  }

  @Override
  public void update(TenantScope scope, Unit unit) {
    requireFree(scope, unit);
    tables.units().replace(scope, unit.id(), new UnitRow(unit));
  }

  @Override
  public Optional<Unit> find(TenantScope scope, UnitId unit) {
    return tables.units().find(scope, unit).map(UnitRow::value);
  }

  @Override
  public Optional<Unit> find(TenantScope scope, Slug slug) {
    return tables
        .units()
        .all(scope)
        .map(UnitRow::value)
        .filter(unit -> unit.slug().equals(slug))
        .findFirst();
  }

  @Override
  public List<Unit> all(TenantScope scope) {
    return newestFirst(tables.units().all(scope));
  }

  @Override
  public List<Unit> everywhere() {
    return newestFirst(tables.units().everywhere());
  }

  private static List<Unit> newestFirst(Stream<UnitRow> rows) {
    return AccessTables.UNITS.newestFirst(rows).stream().map(UnitRow::value).toList();
  }

  private void requireFree(TenantScope scope, Unit unit) {
    if (find(scope, unit.slug()).filter(other -> !other.id().equals(unit.id())).isPresent()) {
      throw NameTaken.slug();
    }
  }
}
