package dev.recado.application.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.List;

/** How every flag stands for a tenant. */
public final class ListFlags {
  private final Transactions transactions;
  private final Flags flags;

  public ListFlags(Transactions transactions, Flags flags) {
    this.transactions = transactions;
    this.flags = flags;
  }

  public List<Flags.Setting> list(TenantScope scope) {
    scope.require(Permission.MANAGE_FLAGS);
    return transactions.within(scope, () -> flags.all(scope));
  }
}
