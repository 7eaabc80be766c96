package dev.recado.testkit.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Pauses;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.connections.ConnectionTables.ConnectionRow;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.operations.PauseTables.PauseRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The kill switches of tenants in memory. */
public final class InMemoryPauses implements Pauses {
  private final PauseTables tables;
  private final AccessTables access;
  private final ConnectionTables connections;
  private final MessageTables messages;

  public InMemoryPauses(
      PauseTables tables,
      AccessTables access,
      ConnectionTables connections,
      MessageTables messages) {
    this.tables = tables;
    this.access = access;
    this.connections = connections;
    this.messages = messages;
  }

  @Override
  public List<Pause> active(TenantScope scope) {
    return tables
        .pauses()
        .all(scope)
        .map(PauseRow::value)
        .sorted(Comparator.comparing(Pause::at).reversed())
        .toList();
  }

  @Override
  public long changes(TenantScope scope) {
    return tables.pauses().all(scope).count() + 2 * tables.ended().all(scope).count();
  }

  @Override
  public boolean reaches(TenantScope scope, Target target) {
    return switch (target.level()) {
      case PLATFORM -> false;
      case TENANT -> target.id().equals(scope.tenant().value()) && scope.boundTo().isEmpty();
      case UNIT -> {
        UnitId unit = new UnitId(target.id());
        yield access.units().find(scope, unit).isPresent() && scope.reaches(unit);
      }
      case CONNECTION ->
          connections
              .connections()
              .find(scope, new ConnectionId(target.id()))
              .filter(row -> scope.reaches(row.value().unit()))
              .isPresent();
    };
  }

  @Override
  public boolean pause(TenantScope scope, Pause pause) {
    boolean first = tables.pauses().find(scope, pause.target()).isEmpty();
    if (first) {
      tables.pauses().insert(scope, pause.target(), new PauseRow(scope.tenant(), pause));
    }
    return first;
  }

  @Override
  public boolean resume(TenantScope scope, Target target, Instant now) {
    Optional<PauseRow> stands = tables.pauses().find(scope, target);
    stands.ifPresent(
        row -> {
          tables.pauses().remove(scope, target);
          tables.ended().insert(scope, UUID.randomUUID(), row);
        });
    return stands.isPresent();
  }

  @Override
  public void wake(TenantScope scope, Target target, Instant now) {
    covered(scope, target)
        .flatMap(row -> messages.lanes().find(scope, row.value().id()).stream())
        .forEach(
            lane ->
                messages.lanes().replace(scope, lane.connection(), lane.woken(Optional.of(now))));
  }

  @Override
  public int inFlight(TenantScope scope, Target target) {
    List<ConnectionId> covered = covered(scope, target).map(row -> row.value().id()).toList();
    return Math.toIntExact(
        messages
            .attempts()
            .all(scope)
            .filter(attempt -> !attempt.concluded())
            .filter(attempt -> covered.contains(attempt.connection()))
            .count());
  }

  private Stream<ConnectionRow> covered(TenantScope scope, Target target) {
    return connections
        .connections()
        .all(scope)
        .filter(
            row ->
                switch (target.level()) {
                  case PLATFORM -> false;
                  case TENANT -> true;
                  case UNIT -> row.value().unit().value().equals(target.id());
                  case CONNECTION -> row.value().id().value().equals(target.id());
                });
  }
}
