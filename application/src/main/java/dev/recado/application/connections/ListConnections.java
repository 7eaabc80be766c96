package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import java.util.List;

/** The connections of all units within reach. */
public final class ListConnections {
  private final Transactions transactions;
  private final Connections connections;

  public ListConnections(Transactions transactions, Connections connections) {
    this.transactions = transactions;
    this.connections = connections;
  }

  /** Oldest first. */
  public List<Connection> list(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () ->
            connections.all(scope).stream()
                .filter(connection -> scope.reaches(connection.unit()))
                .toList());
  }
}
