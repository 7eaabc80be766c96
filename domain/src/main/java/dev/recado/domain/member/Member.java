package dev.recado.domain.member;

import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person who signs in.
 *
 * @param unit the unit the member is bound to; unit_admin and agent always have one, the other two
 *     never
 * @param active false shuts the member out at once, whatever tokens are still around
 */
public record Member(
    MemberId id,
    TenantId tenant,
    Optional<UnitId> unit,
    Name name,
    EmailAddress email,
    Role role,
    boolean active,
    Instant createdAt) {
  public Member {
    boolean bound = role == Role.UNIT_ADMIN || role == Role.AGENT;
    if (bound != unit.isPresent()) {
      throw new InvalidValue(
          "/unitId",
          bound ? "unit_required" : "unit_not_allowed",
          bound
              ? "A unit_admin or agent belongs to one unit: give its id."
              : "A super_admin or tenant_admin reaches every unit: leave unitId out.");
    }
  }
}
