package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.connections.ConnectionTables.RetiredRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Retired instances in memory. */
public final class InMemoryRetiredInstances implements RetiredInstances {
  private final ConnectionTables tables;

  public InMemoryRetiredInstances(ConnectionTables tables) {
    this.tables = tables;
  }

  @Override
  public void retire(
      TenantScope scope, ConnectionId connection, InstanceName instance, Instant now) {
    if (tables.retired().find(scope, instance).isEmpty()) {
      tables
          .retired()
          .insert(
              scope,
              instance,
              new RetiredRow(scope.tenant(), connection, instance, 0, now, Optional.of(now)));
    }
  }

  @Override
  public List<Retired> due(Instant now, int limit) {
    return tables
        .retired()
        .everywhere()
        .filter(row -> row.nextTry().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(row -> row.nextTry().orElseThrow()))
        .limit(limit)
        .map(row -> new Retired(row.tenant(), row.connection(), row.instance(), row.tries()))
        .toList();
  }

  @Override
  public void deleted(TenantScope scope, InstanceName instance, Instant now) {
    replace(scope, instance, 0, Optional.empty());
  }

  @Override
  public void postpone(TenantScope scope, InstanceName instance, Instant nextTry) {
    replace(scope, instance, 1, Optional.of(nextTry));
  }

  private void replace(
      TenantScope scope, InstanceName instance, int more, Optional<Instant> nextTry) {
    tables
        .retired()
        .find(scope, instance)
        .ifPresent(
            row ->
                tables
                    .retired()
                    .replace(
                        scope,
                        instance,
                        new RetiredRow(
                            row.tenant(),
                            row.connection(),
                            instance,
                            row.tries() + more,
                            row.retiredAt(),
                            nextTry)));
  }
}
