package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Trouble;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.access.AccessTables.TenantRow;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.messaging.MessageTables.LaneRow;
import dev.recado.testkit.operations.PauseTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lanes in memory. */
public final class InMemoryLanes implements Lanes {
  private final InMemoryStore store;
  private final AccessTables access;
  private final ConnectionTables connections;
  private final MessageTables tables;
  private final PauseTables pauses;

  public InMemoryLanes(
      InMemoryStore store,
      AccessTables access,
      ConnectionTables connections,
      MessageTables tables,
      PauseTables pauses) {
    this.store = store;
    this.access = access;
    this.connections = connections;
    this.tables = tables;
    this.pauses = pauses;
  }

  @Override
  public void wake(TenantScope scope, ConnectionId connection, Instant due) {
    if (connections.connections().find(scope, connection).isEmpty()) {
      throw new IllegalStateException("the tenant has no such connection");
    }
    write(scope, row(scope, connection).woken(Optional.of(due)));
  }

  private LaneRow row(TenantScope scope, ConnectionId connection) {
    return tables
        .lanes()
        .find(scope, connection)
        .orElseGet(() -> LaneRow.of(scope.tenant(), connection));
  }

  private void write(TenantScope scope, LaneRow row) {
    if (tables.lanes().find(scope, row.connection()).isEmpty()) {
      tables.lanes().insert(scope, row.connection(), row);
    } else {
      tables.lanes().replace(scope, row.connection(), row);
    }
  }

  @Override
  public List<Lane> claim(Claim claim, Instant now) {
    return store.alone(
        () ->
            active()
                ? inTurns(now)
                    .limit(claim.limit())
                    .map(lane -> claimed(lane, claim.worker(), now.plus(claim.lease())))
                    .toList()
                : List.of());
  }

  private boolean active() {
    return pauses.platform().isEmpty() || pauses.platform().getLast().status() == Status.ACTIVE;
  }

  /**
   * As many lanes of each tenant as it weighs, then as many again; a lane in hand is a turn taken.
   */
  private Stream<LaneRow> inTurns(Instant now) {
    Map<TenantId, Integer> turns = new HashMap<>();
    tables
        .lanes()
        .everywhere()
        .filter(lane -> lane.heldUntil().filter(end -> end.isAfter(now)).isPresent())
        .forEach(lane -> turns.merge(lane.tenant(), 1, Integer::sum));
    Map<LaneRow, Integer> turn = new LinkedHashMap<>();
    tables
        .lanes()
        .everywhere()
        .filter(lane -> free(lane, now))
        .sorted(Comparator.comparing(InMemoryLanes::dueSince))
        .forEach(
            lane ->
                turn.put(lane, (turns.merge(lane.tenant(), 1, Integer::sum) - 1) / weight(lane)));
    return turn.keySet().stream().sorted(Comparator.comparing(turn::get));
  }

  private int weight(LaneRow lane) {
    return access
        .tenants()
        .everywhere()
        .map(TenantRow::value)
        .filter(tenant -> tenant.id().equals(lane.tenant()))
        .findFirst()
        .orElseThrow()
        .weight()
        .turns();
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

  private Lane claimed(LaneRow lane, String worker, Instant until) {
    LaneRow held = lane.claimed(worker, until);
    tables.lanes().replaceAnywhere(lane.connection(), held);
    return new Lane(lane.tenant(), lane.connection(), held.token());
  }

  @Override
  public boolean hold(TenantScope scope, Lane lane) {
    return held(scope, lane).isPresent();
  }

  @Override
  public void release(TenantScope scope, Lane lane, Optional<Instant> nextDue) {
    held(scope, lane).map(row -> row.woken(nextDue).released()).ifPresent(row -> write(scope, row));
  }

  @Override
  public Optional<Trouble> trouble(TenantScope scope, ConnectionId connection) {
    return tables.lanes().find(scope, connection).flatMap(LaneRow::trouble);
  }

  @Override
  public void troubled(TenantScope scope, ConnectionId connection, Trouble trouble) {
    LaneRow lane = row(scope, connection);
    Trouble kept =
        new Trouble(
            lane.trouble().map(Trouble::since).orElse(trouble.since()),
            trouble.probeAt(),
            trouble.probes());
    write(scope, lane.in(Optional.of(kept)).woken(Optional.of(trouble.probeAt())));
  }

  @Override
  public void calm(TenantScope scope, ConnectionId connection, Instant now) {
    tables
        .lanes()
        .find(scope, connection)
        .filter(lane -> lane.trouble().isPresent())
        .ifPresent(lane -> write(scope, lane.in(Optional.empty()).woken(Optional.of(now))));
  }

  private Optional<LaneRow> held(TenantScope scope, Lane lane) {
    return tables.lanes().find(scope, lane.connection()).filter(row -> row.token() == lane.token());
  }
}
