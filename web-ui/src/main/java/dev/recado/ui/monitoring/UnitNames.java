package dev.recado.ui.monitoring;

import dev.recado.application.access.ShowTenant;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The units within reach of whoever looks after the system, also those that are out of use. */
@RequestScoped
public class UnitNames {
  @Inject Place place;
  @Inject ShowTenant showTenant;

  /** By name; of the unit that is shown, or of all. */
  List<Unit> shown() {
    return all().stream()
        .filter(unit -> place.unitId().filter(chosen -> !chosen.equals(unit.id())).isEmpty())
        .toList();
  }

  Map<UnitId, String> names() {
    return all().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name().value()));
  }

  private List<Unit> all() {
    TenantScope scope = place.scope();
    scope.require(Permission.INSPECT_EVENTS);
    return showTenant.show(scope).units().stream()
        .sorted(Comparator.comparing(unit -> unit.name().value(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
