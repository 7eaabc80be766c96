package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import java.time.ZoneId;
import java.util.Optional;

/** Renames a tenant, moves its zone, weighs it against others, or shuts it out. */
public final class ChangeTenant {
  private final Essentials essentials;
  private final Tenants tenants;

  public ChangeTenant(Essentials essentials, Tenants tenants) {
    this.essentials = essentials;
    this.tenants = tenants;
  }

  /** What is left out stays as it is. */
  public record Change(
      Optional<Name> name,
      Optional<Slug> slug,
      Optional<ZoneId> zone,
      Optional<SendingWeight> weight,
      Optional<Boolean> active) {}

  /**
   * @throws UnknownTenant when the tenant of the scope does not exist
   * @throws NameTaken when another tenant has that slug
   */
  public Tenant change(TenantScope scope, Change change) {
    scope.require(Permission.MANAGE_TENANTS);
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Tenant tenant = tenants.find(scope).orElseThrow(UnknownTenant::new);
              Tenant changed = apply(tenant, change);
              tenants.update(scope, changed);
              essentials.record(scope, deed(tenant, changed));
              return changed;
            });
  }

  private static Deed deed(Tenant tenant, Tenant changed) {
    return Deed.of(Act.TENANT_CHANGED, Subject.of(tenant.id()))
        .changing("name", tenant.name(), changed.name())
        .changing("slug", tenant.slug(), changed.slug())
        .changing("zone", tenant.zone(), changed.zone())
        .changing("weight", tenant.weight().turns(), changed.weight().turns())
        .changing("active", tenant.active(), changed.active());
  }

  private static Tenant apply(Tenant tenant, Change change) {
    return new Tenant(
        tenant.id(),
        change.name().orElse(tenant.name()),
        change.slug().orElse(tenant.slug()),
        change.zone().orElse(tenant.zone()),
        change.weight().orElse(tenant.weight()),
        change.active().orElse(tenant.active()),
        tenant.createdAt());
  }
}
