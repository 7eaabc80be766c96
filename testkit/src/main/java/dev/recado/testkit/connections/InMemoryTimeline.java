package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.connections.ConnectionTables.EventRow;
import java.time.Instant;
import java.util.List;

/** Timelines in memory. */
public final class InMemoryTimeline implements Timeline {
  private static final Keyset<Entry> ORDER = new Keyset<>(Entry::at, Entry::id);
  private final InMemoryStore store;
  private final ConnectionTables tables;

  public InMemoryTimeline(InMemoryStore store, ConnectionTables tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public void note(TenantScope scope, ConnectionId connection, Entry entry) {
    if (tables.connections().find(scope, connection).isEmpty()) {
      throw new IllegalStateException("the tenant has no such connection");
    }
    tables.events().insert(scope, entry.id(), new EventRow(scope.tenant(), connection, entry));
  }

  @Override
  public Page<Entry> page(TenantScope scope, ConnectionId connection, Page.Request request) {
    return ORDER.page(
        tables
            .events()
            .all(scope)
            .filter(row -> row.connection().equals(connection))
            .map(EventRow::value),
        request);
  }

  @Override
  public int forget(Instant before, int limit) {
    return store.alone(
        () -> {
          List<EventRow> old =
              tables
                  .events()
                  .everywhere()
                  .filter(row -> row.value().at().isBefore(before))
                  .limit(limit)
                  .toList();
          old.forEach(row -> tables.events().removeAnywhere(row.value().id()));
          return old.size();
        });
  }
}
