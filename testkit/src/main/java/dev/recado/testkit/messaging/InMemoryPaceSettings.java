package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.pacing.Pace;
import dev.recado.testkit.Table;
import dev.recado.testkit.connections.ConnectionTables;
import java.time.Instant;

/** The paces of connections in memory. */
public final class InMemoryPaceSettings implements PaceSettings {
  private final Table<ConnectionId, PaceRow> paces;
  private final ConnectionTables connections;
  private final Pace installation;

  public InMemoryPaceSettings(
      Table<ConnectionId, PaceRow> paces, ConnectionTables connections, Pace installation) {
    this.paces = paces;
    this.connections = connections;
    this.installation = installation;
  }

  @Override
  public Pace of(TenantScope scope, ConnectionId connection) {
    return paces.find(scope, connection).map(PaceRow::pace).orElse(installation);
  }

  @Override
  public void change(TenantScope scope, ConnectionId connection, Pace pace, Instant now) {
    if (connections.connections().find(scope, connection).isEmpty()) {
      throw new IllegalStateException("the tenant has no such connection");
    }
    PaceRow row = new PaceRow(scope.tenant(), pace);
    if (paces.find(scope, connection).isEmpty()) {
      paces.insert(scope, connection, row);
    } else {
      paces.replace(scope, connection, row);
    }
  }
}
