package dev.recado.ui.administration;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.text.Given;
import java.time.Instant;
import java.util.Map;

/**
 * A member.
 *
 * @param title as he is called now, whatever the form says
 * @param role its label
 * @param unit its id; empty for a role that reaches every unit
 * @param mayChange whether his role is not above the reader's
 */
public record MemberView(
    String id,
    String title,
    String name,
    String email,
    String role,
    String unit,
    String unitName,
    boolean active,
    boolean mayChange,
    Instant createdAt) {
  static MemberView from(Member member, Map<UnitId, String> units, Role reader) {
    String name = member.name().value();
    return new MemberView(
        member.id().toString(),
        name,
        name,
        member.email().value(),
        member.role().label(),
        member.unit().map(UnitId::toString).orElse(""),
        member.unit().map(unit -> units.getOrDefault(unit, "")).orElse(""),
        member.active(),
        reader.mayGrant(member.role()),
        member.createdAt());
  }

  MemberView as(MemberForm form) {
    return new MemberView(
        id,
        title,
        Given.text(form.name),
        Given.text(form.email),
        Given.some(form.role).orElse(role),
        Given.text(form.unit),
        unitName,
        Given.some(form.active).map(Boolean::valueOf).orElse(active),
        mayChange,
        createdAt);
  }
}
