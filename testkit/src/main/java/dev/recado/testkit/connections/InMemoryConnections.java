package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections in memory. */
public final class InMemoryConnections implements Connections {
  private final AccessTables access;
  private final ConnectionTables tables;

  public InMemoryConnections(AccessTables access, ConnectionTables tables) {
    this.access = access;
    this.tables = tables;
  }

  @Override
  public Optional<Connection> ofUnit(TenantScope scope, UnitId unit) {
    return rows(scope).filter(connection -> connection.unit().equals(unit)).findFirst();
  }

  @Override
  public Optional<Connection> find(TenantScope scope, ConnectionId connection) {
    return tables.connections().find(scope, connection).map(ConnectionRow::value);
  }

  /** Transactions run one after the other, so every row is as good as locked. */
  @Override
  public Optional<Connection> lock(TenantScope scope, ConnectionId connection) {
    return find(scope, connection);
  }

  @Override
  public List<Connection> all(TenantScope scope) {
    return rows(scope).toList();
  }

  @Override
  public void add(TenantScope scope, Connection connection) {
    if (ofUnit(scope, connection.unit()).isPresent()) {
      throw new Clash(
          "connection_exists", "Unit has a connection", "Use the connection the unit has.");
    }
    require(access.units().find(scope, connection.unit()).isPresent(), "no such unit");
    requireUnique(connection);
    tables.connections().insert(scope, connection.id(), row(scope, connection));
    tables.added(scope, connection);
  }

  @Override
  public void update(TenantScope scope, Connection connection) {
    requireUnique(connection);
    tables.connections().replace(scope, connection.id(), row(scope, connection));
  }

  @Override
  public boolean servedElsewhere(TenantScope scope, PhoneNumber phone, ConnectionId connection) {
    return others(connection).anyMatch(other -> serves(other, phone));
  }

  private static boolean serves(Connection connection, PhoneNumber phone) {
    return connection.connected() && connection.phone().equals(Optional.of(phone));
  }

  private Stream<Connection> rows(TenantScope scope) {
    return tables.connections().all(scope).map(ConnectionRow::value);
  }

  private Stream<Connection> others(ConnectionId connection) {
    return tables
        .connections()
        .everywhere()
        .map(ConnectionRow::value)
        .filter(other -> !other.id().equals(connection));
  }

  private void requireUnique(Connection connection) {
    boolean taken =
        others(connection.id())
            .anyMatch(
                other ->
                    other.instance().equals(connection.instance())
                        || other.secret().equals(connection.secret())
                        || connection.connected()
                            && connection.phone().filter(p -> serves(other, p)).isPresent());
    require(!taken, "instance, secret or phone of another connection");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static ConnectionRow row(TenantScope scope, Connection connection) {
    return new ConnectionRow(scope.tenant(), connection);
  }
}
