package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** How the connection of a unit stands. */
public final class ShowConnection {
  private final Transactions transactions;
  private final Units units;
  private final Connections connections;

  public ShowConnection(Transactions transactions, Units units, Connections connections) {
    this.transactions = transactions;
    this.units = units;
    this.connections = connections;
  }

  /**
   * @return empty while the unit was never connected
   * @throws UnknownUnit when no such unit is within reach
   */
  public Optional<Connection> show(TenantScope scope, UnitId unit) {
    scope.require(Permission.READ_INBOX, unit);
    return transactions.within(
        scope,
        () -> {
          units.find(scope, unit).orElseThrow(UnknownUnit::new);
          return connections.ofUnit(scope, unit);
        });
  }
}
