package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/** Adds a company to the platform. */
public final class CreateTenant {
  private final Essentials essentials;
  private final AccessGate gate;
  private final Tenants tenants;

  public CreateTenant(Essentials essentials, AccessGate gate, Tenants tenants) {
    this.essentials = essentials;
    this.gate = gate;
    this.tenants = tenants;
  }

  /**
   * @param slug derived from the name when left out
   * @param zone where the tenant's working hours are counted
   */
  public record Draft(Name name, Optional<Slug> slug, ZoneId zone) {}

  /**
   * @param once for a request that may be repeated
   * @throws NameTaken when a tenant of that slug exists
   */
  public <A> A create(Caller caller, Draft draft, Once<Tenant, A> once) {
    caller.require(Permission.MANAGE_TENANTS);
    TenantId id = new TenantId(essentials.ids().next());
    Slug slug = draft.slug().orElseGet(() -> Slug.of(draft.name().value()));
    Tenant tenant = Tenant.begun(id, draft.name(), slug, draft.zone(), essentials.now());
    TenantScope scope = gate.enter(caller, id);
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> added(scope, tenant)));
  }

  private Tenant added(TenantScope scope, Tenant tenant) {
    tenants.add(scope, tenant);
    essentials.record(
        scope, Deed.of(Act.TENANT_CREATED, Subject.of(tenant.id())).with("name", tenant.name()));
    return tenant;
  }
}
