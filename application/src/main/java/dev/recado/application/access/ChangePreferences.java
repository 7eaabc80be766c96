package dev.recado.application.access;

import dev.recado.application.access.port.MemberPreferences;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Preferences;

/** The caller says how he likes to read; it goes with him to every browser. */
public final class ChangePreferences {
  private final Transactions transactions;
  private final AccessGate gate;
  private final MemberPreferences preferences;

  public ChangePreferences(
      Transactions transactions, AccessGate gate, MemberPreferences preferences) {
    this.transactions = transactions;
    this.gate = gate;
    this.preferences = preferences;
  }

  public void change(Caller caller, Preferences wanted) {
    TenantScope scope = gate.enter(caller);
    transactions.run(scope, () -> preferences.keep(scope, caller.member().id(), wanted));
  }
}
