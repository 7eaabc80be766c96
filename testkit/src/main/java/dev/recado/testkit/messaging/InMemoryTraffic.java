package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes.Trouble;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.pacing.Recent;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.messaging.MessageTables.AttemptRow;
import dev.recado.testkit.messaging.MessageTables.LaneRow;
import dev.recado.testkit.operations.PauseTables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the gatekeeper has to know, from the rows in memory. */
public final class InMemoryTraffic implements Traffic {
  private final AccessTables access;
  private final ConnectionTables connections;
  private final MessageTables messages;
  private final PauseTables pauses;
  private final PaceSettings paces;
  private final Queue queue;

  public InMemoryTraffic(
      AccessTables access,
      ConnectionTables connections,
      MessageTables messages,
      PauseTables pauses,
      PaceSettings paces,
      Queue queue) {
    this.access = access;
    this.connections = connections;
    this.messages = messages;
    this.pauses = pauses;
    this.paces = paces;
    this.queue = queue;
  }

  @Override
  public LaneFacts of(TenantScope scope, ConnectionId id, Instant now) {
    Connection connection =
        connections
            .connections()
            .find(scope, id)
            .orElseThrow(() -> new IllegalStateException("the tenant has no such connection"))
            .value();
    ZoneId zone = access.tenants().find(scope, scope.tenant()).orElseThrow().value().zone();
    Optional<LaneRow> lane = messages.lanes().find(scope, id);
    Pace pace = paces.of(scope, id);
    return new LaneFacts(
        paused(scope, connection),
        connection.status().state(),
        Optional.empty(),
        lane.flatMap(LaneRow::trouble).map(Trouble::probeAt),
        pace,
        zone,
        recent(scope, id, pace, now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant())
            .closedUntil(lane.flatMap(LaneRow::gapUntil)),
        pauses.flags().off(scope));
  }

  private Recent recent(TenantScope scope, ConnectionId id, Pace pace, Instant today) {
    List<AttemptRow> counted =
        messages
            .attempts()
            .all(scope)
            .filter(row -> row.connection().equals(id))
            .filter(row -> row.leftOrMay() && row.begun().traffic().counted())
            .sorted(Comparator.comparing((AttemptRow row) -> row.begun().at()).reversed())
            .toList();
    List<AttemptRow> todays =
        counted.stream().filter(row -> !row.begun().at().isBefore(today)).toList();
    return new Recent(
        pace.perHour()
            .filter(most -> counted.size() >= most)
            .map(most -> counted.get(most - 1).begun().at()),
        todays.size(),
        Math.toIntExact(todays.stream().filter(row -> row.begun().traffic().cold()).count()),
        Optional.empty());
  }

  private Optional<WaitReason> paused(TenantScope scope, Connection connection) {
    boolean platform =
        !pauses.platform().isEmpty() && pauses.platform().getLast().status() != Status.ACTIVE;
    Stream<Target> targets =
        Stream.of(
            new Target(PauseLevel.TENANT, scope.tenant().value()),
            new Target(PauseLevel.UNIT, connection.unit().value()),
            new Target(PauseLevel.CONNECTION, connection.id().value()));
    return platform
        ? Optional.of(WaitReason.PLATFORM_PAUSED)
        : targets
            .filter(target -> pauses.pauses().find(scope, target).isPresent())
            .map(target -> target.level().reason())
            .findFirst();
  }

  @Override
  public Optional<Waiting> waiting(TenantScope scope, MessageId message, Instant now) {
    return queue.look(scope, message, now);
  }
}
