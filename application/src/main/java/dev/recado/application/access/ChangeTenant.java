package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import java.time.ZoneId;
import java.util.Optional;

/** Renames a tenant, moves its zone, weighs it against others, or shuts it out. */
public final class ChangeTenant {
  private final Transactions transactions;
  private final Tenants tenants;

  public ChangeTenant(Transactions transactions, Tenants tenants) {
    this.transactions = transactions;
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
    return transactions.within(
        scope,
        () -> {
          Tenant tenant = tenants.find(scope).orElseThrow(UnknownTenant::new);
          Tenant changed = apply(tenant, change);
          tenants.update(scope, changed);
          return changed;
        });
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
