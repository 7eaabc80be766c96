package dev.recado.application.access.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** Keeps the units of a tenant. */
public interface Units {
  /**
   * @throws dev.recado.application.access.NameTaken when the tenant has a unit of that slug
   */
  void add(TenantScope scope, Unit unit);

  /**
   * Replaces what can change: name, slug, active.
   *
   * @throws dev.recado.application.access.NameTaken when the tenant has a unit of that slug
   */
  void update(TenantScope scope, Unit unit);

  Optional<Unit> find(TenantScope scope, UnitId unit);

  Optional<Unit> find(TenantScope scope, Slug slug);

  /** All units of the tenant, newest first. */
  List<Unit> all(TenantScope scope);

  /** All units of all tenants, newest first; for the platform's own administrators. */
  List<Unit> everywhere();
}
