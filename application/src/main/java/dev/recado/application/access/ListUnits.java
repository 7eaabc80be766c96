package dev.recado.application.access;

import dev.recado.application.access.port.Units;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Unit;
import java.util.List;

/** The units an administrator looks after: his tenant's, or everybody's for a super_admin. */
public final class ListUnits {
  private final Transactions transactions;
  private final AccessGate gate;
  private final Units units;

  public ListUnits(Transactions transactions, AccessGate gate, Units units) {
    this.transactions = transactions;
    this.gate = gate;
    this.units = units;
  }

  /** Newest first. */
  public List<Unit> list(Caller caller) {
    caller.require(Permission.MANAGE_UNITS);
    if (caller.may(Permission.MANAGE_TENANTS)) {
      return units.everywhere();
    }
    TenantScope scope = gate.enter(caller);
    return transactions.within(scope, () -> units.all(scope));
  }
}
