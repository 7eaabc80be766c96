package dev.recado.application.access.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import java.util.List;
import java.util.Optional;

/** Keeps the members of a tenant. */
public interface Members {
  /**
   * @throws dev.recado.application.access.NameTaken when the e-mail is in use anywhere
   */
  void add(TenantScope scope, Member member, String passwordHash);

  /**
   * Replaces what can change: name, e-mail, role, unit, active.
   *
   * @throws dev.recado.application.access.NameTaken when the e-mail is in use anywhere
   */
  void update(TenantScope scope, Member member);

  void changePassword(TenantScope scope, MemberId member, String passwordHash);

  Optional<Member> find(TenantScope scope, MemberId member);

  /** All members of the tenant, newest first. */
  List<Member> all(TenantScope scope);

  /** All members of all tenants, newest first; for the platform's own administrators. */
  List<Member> everywhere();
}
