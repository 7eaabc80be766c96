package dev.recado.testkit.connections;

import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.domain.connection.Connection;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.connections.ConnectionTables.CareRow;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import java.time.Instant;
import java.util.Optional;

/** Finds in memory whose event it is. */
public final class InMemoryWebhookDirectory implements WebhookDirectory {
  private final InMemoryStore store;
  private final ConnectionTables tables;

  public InMemoryWebhookDirectory(InMemoryStore store, ConnectionTables tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public Optional<Entry> find(Door door, Instant now) {
    return store.alone(
        () ->
            tables
                .connections()
                .everywhere()
                .filter(row -> opens(row, door, now))
                .filter(row -> row.value().provider() == door.provider())
                .filter(row -> current(row, door) || leftBehind(row, door))
                .map(row -> entry(row, door))
                .findFirst());
  }

  private boolean opens(ConnectionRow row, Door door, Instant now) {
    return row.value().secret().value().equals(door.secret())
        || tables
            .care()
            .get(row.value().id())
            .flatMap(CareRow::previous)
            .filter(previous -> previous.secret().value().equals(door.secret()))
            .filter(previous -> previous.validUntil().isAfter(now))
            .isPresent();
  }

  private static boolean current(ConnectionRow row, Door door) {
    return row.value().instance().equals(door.instance());
  }

  private boolean leftBehind(ConnectionRow row, Door door) {
    return tables
        .retired()
        .get(door.instance())
        .filter(retired -> retired.connection().equals(row.value().id()))
        .isPresent();
  }

  private static Entry entry(ConnectionRow row, Door door) {
    Connection connection = row.value();
    return new Entry(
        row.tenant(), connection.unit(), connection.id(), current(row, door), connection.phone());
  }
}
