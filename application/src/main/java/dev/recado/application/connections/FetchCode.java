package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;

/** A code that can be scanned now: the present one, or a fresh one from the gateway. */
public final class FetchCode {
  private final Essentials essentials;
  private final ShowConnection show;
  private final PairingBook book;
  private final Gateway gateway;

  public FetchCode(Essentials essentials, ShowConnection show, PairingBook book, Gateway gateway) {
    this.essentials = essentials;
    this.show = show;
    this.book = book;
    this.gateway = gateway;
  }

  /**
   * @return the connection; without a code when the gateway has none yet
   * @throws NotConfigured when the unit was never connected
   * @throws AlreadyConnected while the unit's number is connected
   * @throws NotPairing when nobody started pairing
   */
  public Connection fetch(TenantScope scope, UnitId unit) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    Connection connection = show.show(scope, unit).orElseThrow(NotConfigured::new);
    if (connection.connected()) {
      throw new AlreadyConnected();
    }
    if (!connection.status().state().pairing()) {
      throw new NotPairing();
    }
    return connection.scannable(essentials.now()).isPresent()
        ? connection
        : book.answer(scope, connection, gateway.pair(connection.instance()));
  }
}
