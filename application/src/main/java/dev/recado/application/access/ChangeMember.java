package dev.recado.application.access;

import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Passwords;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.access.port.Units;
import dev.recado.application.operations.Essentials;
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

/**
 * Changes what a member is called, may do or signs in with. A member who is shut out or gets a new
 * password loses his sessions.
 */
public final class ChangeMember {
  private final Essentials essentials;
  private final Units units;
  private final Members members;
  private final Passwords passwords;
  private final Sessions sessions;

  public ChangeMember(
      Essentials essentials, Units units, Members members, Passwords passwords, Sessions sessions) {
    this.essentials = essentials;
    this.units = units;
    this.members = members;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * What is left out stays as it is.
   *
   * @param unit for a unit_admin or agent; ignored for a role that reaches every unit
   */
  public record Change(
      Optional<Name> name,
      Optional<EmailAddress> email,
      Optional<Password> password,
      Optional<Role> role,
      Optional<UnitId> unit,
      Optional<Boolean> active) {}

  /**
   * @param grantor the highest role the caller may touch or give
   * @throws UnknownMember when no such member is within reach
   * @throws NameTaken when the e-mail is in use anywhere
   */
  public Member change(TenantScope scope, Role grantor, MemberId id, Change change) {
    scope.require(Permission.MANAGE_MEMBERS);
    Optional<String> hash = change.password().map(passwords::hash);
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Member member = members.find(scope, id).orElseThrow(UnknownMember::new);
              Member changed = apply(member, change);
              new RoleGrant(grantor).require(member.role());
              new RoleGrant(grantor).require(changed.role());
              changed.unit().ifPresent(unit -> requireUnit(scope, unit));
              store(scope, changed, hash);
              essentials.record(scope, deed(member, changed, change));
              return changed;
            });
  }

  private static Deed deed(Member member, Member changed, Change change) {
    Deed deed =
        Deed.of(Act.MEMBER_CHANGED, Subject.of(member.id()))
            .in(changed.unit())
            .changing("name", member.name(), changed.name())
            .changing("email", member.email(), changed.email())
            .changing("role", member.role(), changed.role())
            .changing("unit", member.unit(), changed.unit())
            .changing("active", member.active(), changed.active());
    return change.password().map(password -> deed.with("password", password)).orElse(deed);
  }

  private void store(TenantScope scope, Member changed, Optional<String> hash) {
    members.update(scope, changed);
    hash.ifPresent(value -> members.changePassword(scope, changed.id(), value));
    if (hash.isPresent() || !changed.active()) {
      sessions.revokeAll(scope, changed.id(), essentials.now());
    }
  }

  private void requireUnit(TenantScope scope, UnitId unit) {
    units.find(scope, unit).orElseThrow(UnknownUnit::new);
  }

  private static Member apply(Member member, Change change) {
    Role role = change.role().orElse(member.role());
    boolean bound = role == Role.UNIT_ADMIN || role == Role.AGENT;
    return new Member(
        member.id(),
        member.tenant(),
        bound ? change.unit().or(member::unit) : Optional.empty(),
        change.name().orElse(member.name()),
        change.email().orElse(member.email()),
        role,
        change.active().orElse(member.active()),
        member.createdAt());
  }
}
