package dev.recado.application.access;

import dev.recado.domain.refusal.Unknown;

/** No unit of that id or slug lies within reach. */
public final class UnknownUnit extends Unknown {
  public UnknownUnit() {
    super("unit_not_found", "Unit not found", "Check the id of the unit.");
  }
}
