package dev.recado.application.audit;

import dev.recado.application.access.Caller;
import dev.recado.application.access.port.Members;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was administered in all tenants and on the platform, newest first. */
public final class ListAuditEverywhere {
  private final AuditLog audit;
  private final Members members;

  public ListAuditEverywhere(AuditLog audit, Members members) {
    this.audit = audit;
    this.members = members;
  }

  public Page<AuditLine> list(Caller caller, AuditLog.Filter filter, Page.Request request) {
    caller.require(Permission.MANAGE_TENANTS);
    Map<MemberId, Name> names =
        members.everywhere().stream().collect(Collectors.toMap(Member::id, Member::name));
    return AuditLine.of(
        audit.everywhere(filter, request), member -> Optional.ofNullable(names.get(member)));
  }
}
