package dev.recado.application.access;

import dev.recado.domain.refusal.Forbidden;

/** The role of the caller does not include what he asks for. */
public final class InsufficientPermissions extends Forbidden {
  public InsufficientPermissions() {
    super(
        "insufficient_permissions",
        "Insufficient permissions",
        "Your role does not include this. Ask an administrator of your tenant.");
  }
}
