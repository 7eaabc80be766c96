package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.member.Permission;

/** The words that end and resume a tenant's messages, and what they are answered with. */
public final class ShowOptOutRules {
  private final Transactions transactions;
  private final OptOutSettings settings;

  public ShowOptOutRules(Transactions transactions, OptOutSettings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  public OptOutRules show(TenantScope scope) {
    scope.require(Permission.MANAGE_CONSENT);
    return transactions.within(scope, () -> settings.rules(scope));
  }
}
