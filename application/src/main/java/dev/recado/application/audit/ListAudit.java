package dev.recado.application.audit;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Members;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;

/** What was administered in a tenant, newest first. */
public final class ListAudit {
  private final Transactions transactions;
  private final AuditLog audit;
  private final Members members;

  public ListAudit(Transactions transactions, AuditLog audit, Members members) {
    this.transactions = transactions;
    this.audit = audit;
    this.members = members;
  }

  public Page<AuditLine> list(TenantScope scope, AuditLog.Filter filter, Page.Request request) {
    scope.require(Permission.SEE_AUDIT);
    return transactions.within(
        scope,
        () ->
            AuditLine.of(
                audit.list(scope, filter, request),
                member -> members.find(scope, member).map(Member::name)));
  }
}
