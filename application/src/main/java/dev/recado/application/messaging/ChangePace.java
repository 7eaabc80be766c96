package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

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
   * @param why for the audit log
   * @throws UnknownUnit when no such unit is within reach
   * @throws NoConnection when it was never connected
   */
  public PaceReport change(TenantScope scope, UnitId unit, Pace pace, Optional<String> why) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    PaceReport changed =
        essentials.transactions().within(scope, () -> changeWithin(scope, unit, pace, why));
    essentials.changes().announce(new Topic.LaneDue());
    return changed;
  }

  /** What waits may leave earlier now, so its lane has to look again. */
  private PaceReport changeWithin(TenantScope scope, UnitId unit, Pace pace, Optional<String> why) {
    units.find(scope, unit).orElseThrow(UnknownUnit::new);
    Connection connection = connections.ofUnit(scope, unit).orElseThrow(NoConnection::new);
    Pace before = settings.of(scope, connection.id());
    settings.change(scope, connection.id(), pace, essentials.now());
    essentials.record(scope, deed(connection, before, pace).because(why));
    lanes.wake(scope, connection.id(), essentials.now());
    return reports.of(scope, connection);
  }

  private static Deed deed(Connection connection, Pace before, Pace after) {
    return Deed.of(Act.PACE_CHANGED, Subject.of(connection.id()))
        .in(connection.unit())
        .changing("gap", before.gap(), after.gap())
        .changing("per_hour", before.perHour(), after.perHour())
        .changing("per_day", before.perDay(), after.perDay())
        .changing("cold_per_day", before.coldPerDay(), after.coldPerDay())
        .changing("window_start", before.window().start(), after.window().start())
        .changing("window_end", before.window().end(), after.window().end())
        .changing("window_days", before.window().days(), after.window().days())
        .changing("limits_apply_to", before.limitsApplyTo(), after.limitsApplyTo());
  }
}
