package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows behind the connections ports. */
public record ConnectionTables(
    Table<ConnectionId, ConnectionRow> connections,
    Table<InstanceName, RetiredRow> retired,
    Table<ConnectionId, CareRow> care,
    Table<UUID, EventRow> events) {
  public static ConnectionTables in(InMemoryStore store) {
    ConnectionTables tables =
        new ConnectionTables(store.table(), store.table(), store.table(), store.table());
    tables.connections().afterReplace(new Followers(tables));
    return tables;
  }

  /** What the database does by itself once a connection was added. */
  void added(TenantScope scope, Connection connection) {
    new Followers(this).added(scope, connection);
  }

  public record ConnectionRow(TenantId tenant, Connection value) implements Table.Row {}

  /**
   * The care of a connection and its secrets.
   *
   * @param nextDue when somebody looks again
   * @param heldUntil the end of the lease, while somebody looks
   * @param registered the secret the gateway was last told
   * @param previous the other live secret
   */
  public record CareRow(
      TenantId tenant,
      ConnectionId connection,
      Optional<Instant> nextDue,
      Optional<Instant> heldUntil,
      long token,
      Care care,
      Optional<WebhookSecret> registered,
      Optional<PreviousSecret> previous)
      implements Table.Row {
    CareRow dueAt(Optional<Instant> due) {
      Optional<Instant> earlier =
          nextDue.filter(at -> due.filter(at::isAfter).isEmpty()).or(() -> due);
      return new CareRow(tenant, connection, earlier, heldUntil, token, care, registered, previous);
    }

    CareRow claimed(Instant until) {
      return new CareRow(
          tenant,
          connection,
          Optional.empty(),
          Optional.of(until),
          token + 1,
          care,
          registered,
          previous);
    }

    CareRow released() {
      return new CareRow(
          tenant, connection, nextDue, Optional.empty(), token, care, registered, previous);
    }

    CareRow with(Care changed) {
      return new CareRow(
          tenant, connection, nextDue, heldUntil, token, changed, registered, previous);
    }

    CareRow told(WebhookSecret secret) {
      return new CareRow(
          tenant, connection, nextDue, heldUntil, token, care, Optional.of(secret), previous);
    }

    CareRow after(PreviousSecret before) {
      return new CareRow(
          tenant, connection, nextDue, heldUntil, token, care, registered, Optional.of(before));
    }
  }

  /** A secret that was replaced and still opens for a while. */
  public record PreviousSecret(WebhookSecret secret, Instant validUntil) {}

  public record EventRow(TenantId tenant, ConnectionId connection, Timeline.Entry value)
      implements Table.Row {}

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
