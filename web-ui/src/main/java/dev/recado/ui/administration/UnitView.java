package dev.recado.ui.administration;

import dev.recado.domain.tenant.Unit;
import java.time.Instant;

/**
 * A unit.
 *
 * @param title as it is called now, whatever the form says
 */
public record UnitView(
    String id, String title, String name, String slug, boolean active, Instant createdAt) {
  static UnitView from(Unit unit) {
    String name = unit.name().value();
    return new UnitView(
        unit.id().toString(), name, name, unit.slug().value(), unit.active(), unit.createdAt());
  }

  /** As a form has it. */
  UnitView as(String name, String slug, String active) {
    boolean given = active.isEmpty() ? active() : Boolean.parseBoolean(active);
    return new UnitView(id, title, name, slug, given, createdAt);
  }
}
