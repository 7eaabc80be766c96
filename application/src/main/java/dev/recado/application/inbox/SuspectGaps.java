package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.GapWatches.Suspicion;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.recovery.LookPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has the gap healer look at a connection whose session came back, or at all after an outage. */
public final class SuspectGaps {
  /** A connection that was open all the time keeps the time of its last opening. */
  private static final Duration JUST_NOW = Duration.ofSeconds(5);

  private final Essentials essentials;
  private final GapWatches watches;
  private final Connections connections;

  public SuspectGaps(Essentials essentials, GapWatches watches, Connections connections) {
    this.essentials = essentials;
    this.watches = watches;
    this.connections = connections;
  }

  /**
   * After this process was away, or whenever webhooks may have been lost everywhere.
   *
   * @return at how many connections the healer is to look
   */
  public int everywhere() {
    return watches.suspectAll(essentials.now());
  }

  /** Inside the caller's transaction, after the session was noted as open. */
  void reopened(TenantScope scope, ConnectionId id) {
    connections
        .find(scope, id)
        .filter(Connection::connected)
        .ifPresent(known -> watches.suspect(scope, id, suspicion(known)));
  }

  private Suspicion suspicion(Connection known) {
    Instant now = essentials.now();
    Optional<Instant> down =
        known
            .connectedAt()
            .filter(at -> at.isAfter(now.minus(JUST_NOW)))
            .map(at -> known.disconnectedAt());
    return new Suspicion(
        known.instance(),
        LookPolicy.suspectedSince(down, now),
        false,
        LookPolicy.afterReconnect(now),
        now);
  }
}
