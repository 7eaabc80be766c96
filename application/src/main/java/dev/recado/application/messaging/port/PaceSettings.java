package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.pacing.Pace;
import java.time.Instant;

/** How fast each connection may send. */
public interface PaceSettings {
  /** The pace of a connection: its own, or the installation's while it was given none. */
  Pace of(TenantScope scope, ConnectionId connection);

  /**
   * Gives a connection a pace of its own, in place of any it had.
   *
   * @throws RuntimeException when the tenant has no such connection
   */
  void change(TenantScope scope, ConnectionId connection, Pace pace, Instant now);
}
