package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.LaneBoard.Standing;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Clearance;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Gatekeeper;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Looks at one lane: what waits in it, and what the gatekeeper says about each kind. */
public final class LaneReading {
  private final LaneBoard board;
  private final Traffic traffic;
  private final InstantSource clock;

  public LaneReading(LaneBoard board, Traffic traffic, InstantSource clock) {
    this.board = board;
    this.traffic = traffic;
    this.clock = clock;
  }

  /**
   * A lane and what holds it.
   *
   * @param held by kind, why its messages to strangers do not leave now; a kind that may is left
   *     out
   */
  public record Read(TenantId tenant, Standing standing, Map<SendKind, NotYet> held) {}

  /** Inside the caller's transaction; empty when the connection is gone. */
  Optional<Read> of(TenantScope scope, ConnectionId connection) {
    return board
        .of(scope, connection)
        .map(standing -> new Read(scope.tenant(), standing, held(scope, connection)));
  }

  private Map<SendKind, NotYet> held(TenantScope scope, ConnectionId connection) {
    Instant now = clock.instant();
    Clearance clearance = Gatekeeper.clear(traffic.of(scope, connection, now), now);
    Map<SendKind, NotYet> held = new EnumMap<>(SendKind.class);
    for (SendKind kind : SendKind.values()) {
      clearance.held(TrafficClass.of(kind, true)).ifPresent(why -> held.put(kind, why));
    }
    return held;
  }
}
