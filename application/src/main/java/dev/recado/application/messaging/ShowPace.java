package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;

/** How fast a unit's connection may send, and how much of that is used. */
public final class ShowPace {
  private final Transactions transactions;
  private final Units units;
  private final Connections connections;
  private final PaceReports reports;

  public ShowPace(
      Transactions transactions, Units units, Connections connections, PaceReports reports) {
    this.transactions = transactions;
    this.units = units;
    this.connections = connections;
    this.reports = reports;
  }

  /**
   * @throws UnknownUnit when no such unit is within reach
   * @throws NoConnection when it was never connected
   */
  public PaceReport show(TenantScope scope, UnitId unit) {
    scope.require(Permission.READ_INBOX, unit);
    return transactions.within(
        scope,
        () -> {
          units.find(scope, unit).orElseThrow(UnknownUnit::new);
          return reports.of(scope, connections.ofUnit(scope, unit).orElseThrow(NoConnection::new));
        });
  }
}
