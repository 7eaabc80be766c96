package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Tenant;
import java.util.List;

/** Every tenant of the platform, for its own administrators. */
public final class ListTenants {
  private final Tenants tenants;

  public ListTenants(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Newest first. */
  public List<Tenant> list(Caller caller) {
    caller.require(Permission.MANAGE_TENANTS);
    return tenants.everywhere();
  }
}
