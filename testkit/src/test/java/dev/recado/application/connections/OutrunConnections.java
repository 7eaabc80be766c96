package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** Connections where somebody else is faster: the first look comes before his row, no later one. */
final class OutrunConnections implements Connections {
  private final Connections connections;
  private boolean outrun = true;

  OutrunConnections(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<Connection> ofUnit(TenantScope scope, UnitId unit) {
    boolean tooEarly = outrun;
    outrun = false;
    return tooEarly ? Optional.empty() : connections.ofUnit(scope, unit);
  }

  @Override
  public Optional<Connection> find(TenantScope scope, ConnectionId connection) {
    return connections.find(scope, connection);
  }

  @Override
  public Optional<Connection> lock(TenantScope scope, ConnectionId connection) {
    return connections.lock(scope, connection);
  }

  @Override
  public List<Connection> all(TenantScope scope) {
    return connections.all(scope);
  }

  @Override
  public void add(TenantScope scope, Connection connection) {
    connections.add(scope, connection);
  }

  @Override
  public void update(TenantScope scope, Connection connection) {
    connections.update(scope, connection);
  }

  @Override
  public boolean servedElsewhere(TenantScope scope, PhoneNumber phone, ConnectionId connection) {
    return connections.servedElsewhere(scope, phone, connection);
  }
}
