package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts pairing a unit's number. Answers as soon as there is a code to scan, from the gateway's
 * answer or from its event, and waits at most 15 seconds for one.
 */
public final class ConnectUnit {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private final Essentials essentials;
  private final PairingBook book;
  private final OpenInstance opening;

  public ConnectUnit(Essentials essentials, PairingBook book, OpenInstance opening) {
    this.essentials = essentials;
    this.book = book;
    this.opening = opening;
  }

  /**
   * @return the connection, in state {@code qr} with its code or still {@code connecting}
   * @throws UnsupportedProvider for a provider Recado does not know
   * @throws dev.recado.application.access.UnknownUnit when no such unit is within reach
   * @throws AlreadyConnected while the unit's number is connected
   * @throws GatewayFailed when the gateway cannot be reached
   * @throws GatewayRefused when the gateway refuses us
   */
  public Connection connect(TenantScope scope, UnitId unit, String providerName) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    Provider provider = Provider.of(providerName).orElseThrow(UnsupportedProvider::new);
    PairingBook.Page page = book.begin(scope, unit, provider);
    if (page.fresh()) {
      opening.open(scope, page.connection());
    }
    return awaitCode(scope, page.connection());
  }

  private Connection awaitCode(TenantScope scope, Connection connection) {
    Topic topic = new Topic.OfConnection(connection.id());
    return essentials
        .changes()
        .await(topic, PATIENCE, () -> decided(book.read(scope, connection)))
        .orElseGet(() -> book.read(scope, connection));
  }

  private static Optional<Connection> decided(Connection connection) {
    return connection.status().state() == ConnectionState.CONNECTING
        ? Optional.empty()
        : Optional.of(connection);
  }
}
