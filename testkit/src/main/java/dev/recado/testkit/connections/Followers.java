package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.testkit.Some;
import dev.recado.testkit.Table;
import dev.recado.testkit.connections.ConnectionTables.CareRow;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import dev.recado.testkit.connections.ConnectionTables.EventRow;
import dev.recado.testkit.connections.ConnectionTables.PreviousSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What follows by itself when a connection changes: its timeline, its care, its old secret. */
final class Followers implements Table.Trigger<ConnectionRow> {
  private static final Duration GRACE = Duration.ofHours(24);
  private final ConnectionTables tables;

  Followers(ConnectionTables tables) {
    this.tables = tables;
  }

  void added(TenantScope scope, Connection connection) {
    CareRow row =
        new CareRow(
            scope.tenant(),
            connection.id(),
            Optional.of(connection.updatedAt()),
            Optional.empty(),
            0,
            Care.NONE,
            Optional.empty(),
            Optional.empty());
    tables.care().insert(scope, connection.id(), row);
    event(scope, connection, new LifeEvent.StatusChanged(connection.status()));
  }

  @Override
  public void replaced(TenantScope scope, ConnectionRow before, ConnectionRow after) {
    Connection known = before.value();
    Connection next = after.value();
    if (!next.status().equals(known.status())) {
      event(scope, next, new LifeEvent.StatusChanged(next.status()));
    }
    if (!next.secret().equals(known.secret())) {
      event(scope, next, new LifeEvent.SecretChanged());
      rotated(scope, known, next.updatedAt());
    }
    boolean followed =
        !next.status().equals(known.status())
            || !next.secret().equals(known.secret())
            || !next.instance().equals(known.instance());
    if (followed) {
      CareRow care = care(scope, next.id());
      tables.care().replace(scope, next.id(), care.dueAt(Optional.of(next.updatedAt())));
    }
  }

  /** A secret the gateway was never told is on no event. */
  private void rotated(TenantScope scope, Connection known, Instant now) {
    CareRow care = care(scope, known.id());
    boolean told = care.registered().filter(secret -> !secret.equals(known.secret())).isEmpty();
    PreviousSecret previous =
        told || care.previous().isEmpty()
            ? new PreviousSecret(known.secret(), now.plus(GRACE))
            : new PreviousSecret(care.previous().get().secret(), now.plus(GRACE));
    tables.care().replace(scope, known.id(), care.after(previous));
  }

  private CareRow care(TenantScope scope, ConnectionId connection) {
    return tables.care().find(scope, connection).orElseThrow();
  }

  private void event(TenantScope scope, Connection connection, LifeEvent event) {
    Timeline.Entry entry = new Timeline.Entry(Some.uuid(), connection.updatedAt(), event);
    tables.events().insert(scope, entry.id(), new EventRow(scope.tenant(), connection.id(), entry));
  }
}
