package dev.recado.testkit.connections;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;

/** The rows behind the connections ports. */
public record ConnectionTables(
    Table<ConnectionId, ConnectionRow> connections, Table<InstanceName, RetiredRow> retired) {
  public static ConnectionTables in(InMemoryStore store) {
    return new ConnectionTables(store.table(), store.table());
  }

  public record ConnectionRow(TenantId tenant, Connection value) implements Table.Row {}

  /** Once deleted an instance is due no more; it stays, for its late events are still ours. */
  public record RetiredRow(
      TenantId tenant,
      ConnectionId connection,
      InstanceName instance,
      int tries,
      Instant retiredAt,
      Optional<Instant> nextTry)
      implements Table.Row {}
}
