package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.member.Permission;

/** Who asked not to be written to, newest first. */
public final class ListOptOuts {
  private final Transactions transactions;
  private final OptOuts optOuts;

  public ListOptOuts(Transactions transactions, OptOuts optOuts) {
    this.transactions = transactions;
    this.optOuts = optOuts;
  }

  /**
   * @param activeOnly without those that were taken back
   */
  public Page<OptOut> list(TenantScope scope, boolean activeOnly, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> optOuts.page(scope, activeOnly, request));
  }
}
