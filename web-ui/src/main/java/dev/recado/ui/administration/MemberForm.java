package dev.recado.ui.administration;

import dev.recado.application.access.ChangeMember;
import dev.recado.application.access.CreateMember;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member as a form has him. A password is taken as it was typed, blanks and all. */
public class MemberForm {
  @FormParam("name")
  @Nullable String name;

  @FormParam("email")
  @Nullable String email;

  @FormParam("password")
  @Nullable String password;

  @FormParam("role")
  @Nullable String role;

  @FormParam("unit")
  @Nullable String unit;

  @FormParam("active")
  @Nullable String active;

  /** A unit that the role has no use for is left out. */
  CreateMember.Draft draft() {
    Role given = Role.of(Given.text(role));
    return new CreateMember.Draft(
        new Name(Given.text(name)),
        new EmailAddress(Given.text(email)),
        new Password(password == null ? "" : password),
        given,
        ofOneUnit(given) ? unit() : Optional.empty());
  }

  private static boolean ofOneUnit(Role role) {
    return role == Role.UNIT_ADMIN || role == Role.AGENT;
  }

  /** What the form does not ask about stays. */
  ChangeMember.Change change() {
    return new ChangeMember.Change(
        Optional.of(new Name(Given.text(name))),
        Optional.of(new EmailAddress(Given.text(email))),
        Optional.ofNullable(password).filter(typed -> !typed.isEmpty()).map(Password::new),
        Given.some(role).map(Role::of),
        unit(),
        Given.some(active).map(Boolean::valueOf));
  }

  private Optional<UnitId> unit() {
    return Given.some(unit).map(id -> new UnitId(PathId.parse("/unitId", id)));
  }
}
