package dev.recado.application.access;

import dev.recado.application.access.port.MemberPreferences;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Preferences;

/** How the caller likes to read, whichever tenant he looks at. */
public final class ShowPreferences {
  private final Transactions transactions;
  private final AccessGate gate;
  private final MemberPreferences preferences;

  public ShowPreferences(
      Transactions transactions, AccessGate gate, MemberPreferences preferences) {
    this.transactions = transactions;
    this.gate = gate;
    this.preferences = preferences;
  }

  public Preferences show(Caller caller) {
    TenantScope scope = gate.enter(caller);
    return transactions.within(scope, () -> preferences.of(scope, caller.member().id()));
  }
}
