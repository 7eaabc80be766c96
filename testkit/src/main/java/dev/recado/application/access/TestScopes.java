package dev.recado.application.access;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The only mint of authority besides the gates; it lies in this package because no other can. */
public final class TestScopes {
  private TestScopes() {}

  /** Authority to do everything in a tenant. */
  public static TenantScope of(TenantId tenant) {
    return AccessGate.system(tenant);
  }

  /** Authority to do everything, in one unit of a tenant. */
  public static TenantScope of(TenantId tenant, UnitId bound) {
    Set<Permission> all = EnumSet.allOf(Permission.class);
    return new TenantScope(tenant, Optional.of(bound), all, Optional.empty(), tenant);
  }

  /** Authority to do everything in a tenant, in the name of a member of any. */
  public static TenantScope of(TenantId tenant, MemberId member) {
    Set<Permission> all = EnumSet.allOf(Permission.class);
    return new TenantScope(tenant, Optional.empty(), all, Optional.of(member), tenant);
  }

  /** The authority a member has. */
  public static TenantScope of(Member member) {
    return of(member, member.tenant());
  }

  /** The authority a platform administrator has over another tenant. */
  public static TenantScope of(Member member, TenantId tenant) {
    return new TenantScope(
        tenant,
        member.unit(),
        member.role().permissions(),
        Optional.of(member.id()),
        member.tenant());
  }

  /** The authority a super_admin of another tenant has. */
  public static TenantScope visiting(TenantId tenant, Member guest) {
    Set<Permission> all = EnumSet.allOf(Permission.class);
    return new TenantScope(tenant, Optional.empty(), all, Optional.of(guest.id()), guest.tenant());
  }

  /** A member who is signed in. */
  public static Caller caller(Member member, SessionId session) {
    return new Caller(member, session);
  }
}
