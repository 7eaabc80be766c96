package dev.recado.testkit.access;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Tenants;
import dev.recado.domain.tenant.Tenant;
import dev.recado.testkit.access.AccessTables.TenantRow;
import java.util.List;
import java.util.Optional;

/** Tenants in memory. */
public final class InMemoryTenants implements Tenants {
  private final AccessTables tables;

  public InMemoryTenants(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public void add(TenantScope scope, Tenant tenant) {
    requireFree(tenant);
    tables.tenants().insert(scope, tenant.id(), new TenantRow(tenant));
  }

  @Override
  public void update(TenantScope scope, Tenant tenant) {
    requireFree(tenant);
    tables.tenants().replace(scope, tenant.id(), new TenantRow(tenant));
  }

  @Override
  public Optional<Tenant> find(TenantScope scope) {
    return tables.tenants().find(scope, scope.tenant()).map(TenantRow::value);
  }

  @Override
  public List<Tenant> everywhere() {
    return AccessTables.TENANTS.newestFirst(tables.tenants().everywhere()).stream()
        .map(TenantRow::value)
        .toList();
  }

  private void requireFree(Tenant tenant) {
    if (tables
        .tenants()
        .everywhere()
        .map(TenantRow::value)
        .anyMatch(other -> other.slug().equals(tenant.slug()) && !other.id().equals(tenant.id()))) {
      throw NameTaken.slug();
    }
  }
}
