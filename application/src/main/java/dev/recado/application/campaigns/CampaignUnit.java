package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.NoUnitContext;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** Whose campaign it becomes: the named unit's, the member's own, or that of the only unit. */
public final class CampaignUnit {
  private final Units units;
  private final Connections connections;

  public CampaignUnit(Units units, Connections connections) {
    this.units = units;
    this.connections = connections;
  }

  /**
   * @throws UnknownUnit when no such unit is within reach
   * @throws NoUnitContext when none is named and none can be told
   */
  UnitId of(TenantScope scope, Optional<UnitId> named) {
    return named
        .or(scope::boundTo)
        .map(unit -> units.find(scope, unit).orElseThrow(UnknownUnit::new).id())
        .orElseGet(() -> only(scope));
  }

  private UnitId only(TenantScope scope) {
    List<Unit> all = units.all(scope);
    if (all.size() != 1) {
      throw new NoUnitContext();
    }
    return all.getFirst().id();
  }

  /** The number it would be sent from, once a phone was linked. */
  Optional<PhoneNumber> number(TenantScope scope, UnitId unit) {
    return connections.ofUnit(scope, unit).flatMap(Connection::phone);
  }
}
