package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Adds a member to a tenant. */
public final class CreateMember {
  private final Essentials essentials;
  private final Tenants tenants;
  private final Units units;
  private final Members members;
  private final Passwords passwords;

  public CreateMember(
      Essentials essentials, Tenants tenants, Units units, Members members, Passwords passwords) {
    this.essentials = essentials;
    this.tenants = tenants;
    this.units = units;
    this.members = members;
    this.passwords = passwords;
  }

  /**
   * @param unit for a unit_admin or agent, and for nobody else
   */
  public record Draft(
      Name name, EmailAddress email, Password password, Role role, Optional<UnitId> unit) {}

  /**
   * @param grantor the highest role the new member may get
   * @param once for a request that may be repeated
   * @throws dev.recado.domain.refusal.Forbidden when the new role is above the grantor's
   * @throws NameTaken when the e-mail is in use anywhere
   */
  public <A> A create(TenantScope scope, Role grantor, Draft draft, Once<Member, A> once) {
    scope.require(Permission.MANAGE_MEMBERS);
    new RoleGrant(grantor).require(draft.role());
    Member member = member(scope, draft);
    String hash = passwords.hash(draft.password());
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> added(scope, member, hash)));
  }

  private Member added(TenantScope scope, Member member, String hash) {
    tenants.find(scope).orElseThrow(UnknownTenant::new);
    member.unit().ifPresent(unit -> requireUnit(scope, unit));
    members.add(scope, member, hash);
    essentials.record(
        scope,
        Deed.of(Act.MEMBER_CREATED, Subject.of(member.id()))
            .in(member.unit())
            .with("name", member.name())
            .with("role", member.role()));
    return member;
  }

  private Member member(TenantScope scope, Draft draft) {
    return new Member(
        new MemberId(essentials.ids().next()),
        scope.tenant(),
        draft.unit(),
        draft.name(),
        draft.email(),
        draft.role(),
        true,
        essentials.now());
  }

  private void requireUnit(TenantScope scope, UnitId unit) {
    units.find(scope, unit).orElseThrow(UnknownUnit::new);
  }
}
