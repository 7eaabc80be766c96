package dev.recado.application.connections.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** Keeps the connections of a tenant, one per unit. */
public interface Connections {
  Optional<Connection> ofUnit(TenantScope scope, UnitId unit);

  Optional<Connection> find(TenantScope scope, ConnectionId connection);

  /** Like {@link #find}, and nobody else changes it before this transaction ends. */
  Optional<Connection> lock(TenantScope scope, ConnectionId connection);

  /** All of the tenant, oldest first. */
  List<Connection> all(TenantScope scope);

  /**
   * @throws dev.recado.domain.refusal.Clash when the unit has one already
   */
  void add(TenantScope scope, Connection connection);

  void update(TenantScope scope, Connection connection);

  /** Whether that number is connected at another connection, whoever's it is. */
  boolean servedElsewhere(TenantScope scope, PhoneNumber phone, ConnectionId connection);
}
