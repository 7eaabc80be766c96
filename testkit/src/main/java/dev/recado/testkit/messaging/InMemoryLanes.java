package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.messaging.MessageTables.LaneRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lanes in memory. */
public final class InMemoryLanes implements Lanes {
  private final InMemoryStore store;
  private final ConnectionTables connections;
  private final MessageTables tables;

  public InMemoryLanes(InMemoryStore store, ConnectionTables connections, MessageTables tables) {
    this.store = store;
    this.connections = connections;
    this.tables = tables;
  }

  @Override
  public void wake(TenantScope scope, ConnectionId connection, Instant due) {
    if (connections.connections().find(scope, connection).isEmpty()) {
      throw new IllegalStateException("the tenant has no such connection");
    }
    Optional<LaneRow> known = tables.lanes().find(scope, connection);
    if (known.isEmpty()) {
      LaneRow lane = new LaneRow(scope.tenant(), connection, Optional.of(due), Optional.empty(), 0);
      tables.lanes().insert(scope, connection, lane);
      return;
    }
    tables.lanes().replace(scope, connection, woken(known.get(), Optional.of(due)));
  }

  private static LaneRow woken(LaneRow lane, Optional<Instant> due) {
    Optional<Instant> earlier =
        lane.woken().filter(at -> due.filter(at::isAfter).isEmpty()).or(() -> due);
    return new LaneRow(lane.tenant(), lane.connection(), earlier, lane.heldUntil(), lane.token());
  }

  @Override
  public List<Lane> claim(Claim claim, Instant now) {
    return store.alone(
        () ->
            tables
                .lanes()
                .everywhere()
                .filter(lane -> free(lane, now))
                .sorted(Comparator.comparing(InMemoryLanes::dueSince))
                .limit(claim.limit())
                .map(lane -> claimed(lane, now.plus(claim.lease())))
                .toList());
  }

  /** A lane is free when it is due and nobody has it, or when whoever had it is overdue. */
  private static boolean free(LaneRow lane, Instant now) {
    return lane.heldUntil().isPresent()
        ? lane.heldUntil().filter(end -> !end.isAfter(now)).isPresent()
        : lane.woken().filter(due -> !due.isAfter(now)).isPresent();
  }

  private static Instant dueSince(LaneRow lane) {
    return lane.heldUntil().or(lane::woken).orElseThrow();
  }

  private Lane claimed(LaneRow lane, Instant until) {
    long token = lane.token() + 1;
    LaneRow held =
        new LaneRow(lane.tenant(), lane.connection(), Optional.empty(), Optional.of(until), token);
    tables.lanes().replaceAnywhere(lane.connection(), held);
    return new Lane(lane.tenant(), lane.connection(), token);
  }

  @Override
  public boolean hold(TenantScope scope, Lane lane) {
    return held(scope, lane).isPresent();
  }

  @Override
  public void release(TenantScope scope, Lane lane, Optional<Instant> nextDue) {
    held(scope, lane)
        .map(row -> woken(row, nextDue))
        .ifPresent(
            row ->
                tables
                    .lanes()
                    .replace(
                        scope,
                        row.connection(),
                        new LaneRow(
                            row.tenant(),
                            row.connection(),
                            row.woken(),
                            Optional.empty(),
                            row.token())));
  }

  private Optional<LaneRow> held(TenantScope scope, Lane lane) {
    return tables.lanes().find(scope, lane.connection()).filter(row -> row.token() == lane.token());
  }
}
