package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.domain.tenant.UnitId;
import java.util.concurrent.Executor;

/**
 * Starts pairing a unit's number and answers at once: the gateway is asked meanwhile, and what
 * comes of it is written into the connection, a code as well as a failure. For whoever follows the
 * connection anyway; {@link ConnectUnit} waits for the code.
 */
public final class BeginPairing {
  private final Essentials essentials;
  private final PairingBook book;
  private final OpenInstance opening;
  private final Executor executor;

  /**
   * @param executor asks the gateway; one that does so at once makes a test
   */
  public BeginPairing(
      Essentials essentials, PairingBook book, OpenInstance opening, Executor executor) {
    this.essentials = essentials;
    this.book = book;
    this.opening = opening;
    this.executor = executor;
  }

  /**
   * @return the connection as it is now, mostly {@code connecting}
   * @throws dev.recado.application.access.UnknownUnit when no such unit is within reach
   * @throws AlreadyConnected while the unit's number is connected
   */
  public Connection begin(TenantScope scope, UnitId unit, Provider provider) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    PairingBook.Page page = book.begin(scope, unit, provider);
    if (page.fresh()) {
      executor.execute(() -> open(scope, page.connection()));
    }
    return page.connection();
  }

  private void open(TenantScope scope, Connection connection) {
    essentials.guarded().run(scope.tenant(), "pairing", () -> ask(scope, connection));
  }

  private void ask(TenantScope scope, Connection connection) {
    try {
      opening.open(scope, connection);
    } catch (GatewayFailed | GatewayRefused written) {
      // It stands in the connection, where everybody sees it who waits for the code.
      return;
    }
  }
}
