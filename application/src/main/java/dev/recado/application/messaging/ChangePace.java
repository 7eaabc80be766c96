package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.tenant.UnitId;

/** Gives a unit's connection a pace of its own, which the next decision already follows. */
public final class ChangePace {
  private final Essentials essentials;
  private final Units units;
  private final Connections connections;
  private final PaceSettings settings;
  private final Lanes lanes;
  private final PaceReports reports;

  public ChangePace(
      Essentials essentials,
      Units units,
      Connections connections,
      PaceSettings settings,
      Lanes lanes,
      PaceReports reports) {
    this.essentials = essentials;
    this.units = units;
    this.connections = connections;
    this.settings = settings;
    this.lanes = lanes;
    this.reports = reports;
  }

  /**
   * @throws UnknownUnit when no such unit is within reach
   * @throws NoConnection when it was never connected
   */
  public PaceReport change(TenantScope scope, UnitId unit, Pace pace) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    PaceReport changed =
        essentials.transactions().within(scope, () -> changeWithin(scope, unit, pace));
    essentials.changes().announce(new Topic.LaneDue());
    return changed;
  }

  /** What waits may leave earlier now, so its lane has to look again. */
  private PaceReport changeWithin(TenantScope scope, UnitId unit, Pace pace) {
    units.find(scope, unit).orElseThrow(UnknownUnit::new);
    Connection connection = connections.ofUnit(scope, unit).orElseThrow(NoConnection::new);
    settings.change(scope, connection.id(), pace, essentials.now());
    lanes.wake(scope, connection.id(), essentials.now());
    return reports.of(scope, connection);
  }
}
