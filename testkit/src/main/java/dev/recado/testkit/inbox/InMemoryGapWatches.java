package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gap watches in memory. */
public final class InMemoryGapWatches implements GapWatches {
  private final InMemoryStore store;
  private final Table<ConnectionId, WatchRow> watches;
  private final ConnectionTables connections;

  public InMemoryGapWatches(
      InMemoryStore store, Table<ConnectionId, WatchRow> watches, ConnectionTables connections) {
    this.store = store;
    this.watches = watches;
    this.connections = connections;
  }

  @Override
  public void suspect(TenantScope scope, ConnectionId connection, Suspicion suspicion) {
    connections
        .connections()
        .find(scope, connection)
        .orElseThrow(() -> new IllegalStateException("no such connection"));
    Optional<WatchRow> known = watches.find(scope, connection);
    if (known.isEmpty()) {
      Watch fresh = fresh(suspicion);
      watches.insert(scope, connection, new WatchRow(scope.tenant(), fresh, Optional.empty()));
    } else {
      watches.replace(scope, connection, suspected(known.get(), suspicion));
    }
  }

  private static WatchRow suspected(WatchRow row, Suspicion suspicion) {
    return row.value().instance().equals(suspicion.instance())
        ? row.back(suspicion)
        : row.anew(fresh(suspicion));
  }

  private static Watch fresh(Suspicion suspicion) {
    Instant begun = suspicion.reopen() ? suspicion.since() : suspicion.now();
    return fresh(suspicion.instance(), begun, suspicion.lookAt());
  }

  private static Watch fresh(InstanceName instance, Instant begun, Instant lookAt) {
    return new Watch(instance, begun, begun, Looks.firstAt(lookAt), Haul.NOTHING);
  }

  @Override
  public int suspectAll(Instant now) {
    return store.alone(
        () ->
            (int)
                connected()
                    .filter(row -> !watch(row).map(known -> known.lookedLately(now)).orElse(false))
                    .peek(row -> watches.replaceAnywhere(row.value().id(), suspected(row, now)))
                    .count());
  }

  private WatchRow suspected(ConnectionRow row, Instant now) {
    Connection connection = row.value();
    Instant begun = connection.connectedAt().orElse(now);
    return watch(row)
        .map(known -> known.dueAt(now))
        .orElseGet(
            () ->
                new WatchRow(
                    row.tenant(), fresh(connection.instance(), begun, now), Optional.empty()));
  }

  private Stream<ConnectionRow> connected() {
    return connections.connections().everywhere().filter(row -> row.value().connected());
  }

  private Optional<WatchRow> watch(ConnectionRow row) {
    return watches.get(row.value().id());
  }

  @Override
  public List<DueLook> claim(Instant now, Duration lease, int limit) {
    return store.alone(() -> due(now, limit).map(row -> hold(row, now.plus(lease))).toList());
  }

  private Stream<ConnectionRow> due(Instant now, int limit) {
    return connected()
        .filter(row -> watch(row).filter(known -> known.due(now)).isPresent())
        .sorted(Comparator.comparing(row -> watch(row).orElseThrow().value().looks().next()))
        .limit(limit);
  }

  private DueLook hold(ConnectionRow row, Instant end) {
    ConnectionId connection = row.value().id();
    watches.replaceAnywhere(connection, watch(row).orElseThrow().held(end));
    return new DueLook(row.tenant(), connection);
  }

  @Override
  public Optional<Watch> find(TenantScope scope, ConnectionId connection) {
    return watches.find(scope, connection).map(WatchRow::value);
  }

  @Override
  public void advance(
      TenantScope scope, ConnectionId connection, Instant before, Progress progress) {
    change(scope, connection, row -> row.advanced(before, progress));
  }

  @Override
  public void ended(TenantScope scope, ConnectionId connection, Instant nextLook, Instant now) {
    change(scope, connection, row -> row.over(nextLook, now, Optional.empty()));
  }

  @Override
  public void failed(
      TenantScope scope, ConnectionId connection, String why, Instant nextLook, Instant now) {
    change(scope, connection, row -> row.over(nextLook, now, Optional.of(why)));
  }

  private void change(TenantScope scope, ConnectionId connection, UnaryOperator<WatchRow> changed) {
    WatchRow row =
        watches
            .find(scope, connection)
            .orElseThrow(() -> new IllegalStateException("no such watch"));
    watches.replace(scope, connection, changed.apply(row));
  }
}
