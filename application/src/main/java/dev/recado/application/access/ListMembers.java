package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import java.util.List;

/** The members an administrator looks after: his tenant's, or everybody's for a super_admin. */
public final class ListMembers {
  private final Transactions transactions;
  private final AccessGate gate;
  private final Members members;

  public ListMembers(Transactions transactions, AccessGate gate, Members members) {
    this.transactions = transactions;
    this.gate = gate;
    this.members = members;
  }

  /** Newest first. */
  public List<Member> list(Caller caller) {
    caller.require(Permission.MANAGE_MEMBERS);
    if (caller.may(Permission.MANAGE_TENANTS)) {
      return members.everywhere();
    }
    TenantScope scope = gate.enter(caller);
    return transactions.within(scope, () -> members.all(scope));
  }
}
