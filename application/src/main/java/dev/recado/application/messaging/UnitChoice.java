package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** From which unit something leaves when the caller may not have said so. */
public final class UnitChoice {
  private final Connections connections;

  public UnitChoice(Connections connections) {
    this.connections = connections;
  }

  /**
   * The named unit, the member's own, or the only connected one; inside a transaction.
   *
   * @throws NoUnitContext when none can be told
   */
  public UnitId of(TenantScope scope, Optional<UnitId> named) {
    return named.or(scope::boundTo).orElseGet(() -> onlyConnected(scope));
  }

  private UnitId onlyConnected(TenantScope scope) {
    List<Connection> connected =
        connections.all(scope).stream().filter(Connection::connected).toList();
    if (connected.size() != 1) {
      throw new NoUnitContext();
    }
    return connected.getFirst().unit();
  }
}
