package dev.recado.application.access.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Keeps the tenants of the platform. */
public interface Tenants {
  /**
   * Adds the tenant whose scope this is.
   *
   * @throws dev.recado.application.access.NameTaken when a tenant of that slug exists
   */
  void add(TenantScope scope, Tenant tenant);

  /**
   * Replaces what can change: name, slug, zone, weight, active.
   *
   * @throws dev.recado.application.access.NameTaken when a tenant of that slug exists
   */
  void update(TenantScope scope, Tenant tenant);

  /** The tenant of the scope. */
  Optional<Tenant> find(TenantScope scope);

  /** All tenants, newest first; for the platform's own administrators. */
  List<Tenant> everywhere();
}
