package dev.recado.application.access;

import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Forbidden;

/** Nobody hands out, or takes away, more power than he has. */
record RoleGrant(Role grantor) {
  void require(Role role) {
    if (!grantor.mayGrant(role)) {
      throw new Forbidden(
          "role_above_yours",
          "Insufficient permissions",
          "You can manage members up to the role " + grantor.label() + ".");
    }
  }
}
