package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.NameInUse;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;

/** Opens a connection's new instance at the gateway and asks for the first code. */
public final class OpenInstance {
  private final PairingBook book;
  private final Gateway gateway;
  private final WebhookAddress webhook;

  public OpenInstance(PairingBook book, Gateway gateway, WebhookAddress webhook) {
    this.book = book;
    this.gateway = gateway;
    this.webhook = webhook;
  }

  /**
   * @throws GatewayFailed when the gateway cannot be reached
   * @throws GatewayRefused when the gateway refuses us
   */
  void open(TenantScope scope, Connection connection) {
    open(scope, connection, true);
  }

  /**
   * A name can be taken while the gateway still deletes an old instance: one other name is tried.
   */
  private void open(TenantScope scope, Connection connection, boolean mayRename) {
    try {
      gateway.open(connection.instance(), webhook.of(connection));
      book.answer(scope, connection, gateway.pair(connection.instance()));
    } catch (GatewayFailed unreachable) {
      book.signal(scope, connection, new ConnectionSignal.GatewayUnreachable());
      throw unreachable;
    } catch (GatewayRefused refused) {
      if (mayRename && refused instanceof NameInUse) {
        open(scope, book.rename(scope, connection), false);
        return;
      }
      book.signal(scope, connection, new ConnectionSignal.GatewayRefused());
      throw refused;
    }
  }
}
