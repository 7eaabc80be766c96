package dev.recado.application.access;

import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import java.util.List;

/** The tenant whose scope this is, with the units that its holder reaches. */
public final class ShowTenant {
  private final Transactions transactions;
  private final Tenants tenants;
  private final Units units;

  public ShowTenant(Transactions transactions, Tenants tenants, Units units) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.units = units;
  }

  /**
   * @param units within reach, newest first
   */
  public record Reach(Tenant tenant, List<Unit> units) {}

  /**
   * @throws UnknownTenant when it no longer exists
   */
  public Reach show(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () ->
            new Reach(
                tenants.find(scope).orElseThrow(UnknownTenant::new),
                units.all(scope).stream().filter(unit -> scope.reaches(unit.id())).toList()));
  }
}
