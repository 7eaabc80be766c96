package dev.recado.application.messaging;

import dev.recado.domain.refusal.Forbidden;

/** The caller reaches several units, or none that is connected, and named none. */
public final class NoUnitContext extends Forbidden {
  public NoUnitContext() {
    super("unit_context_required", "Unit context required", "Give unitId.");
  }
}
