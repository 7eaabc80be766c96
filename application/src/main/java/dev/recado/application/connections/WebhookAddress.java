package dev.recado.application.connections;

import dev.recado.domain.connection.Connection;
import java.net.URI;

/**
 * Where the gateway reports the events of a connection.
 *
 * @param base the address under which the gateway reaches Recado (BASE_URL)
 */
public record WebhookAddress(URI base) {
  public URI of(Connection connection) {
    String path = "/webhooks/whatsapp/" + connection.provider().label() + "/";
    String root = base.toString().replaceAll("/+$", "");
    return URI.create(root + path + connection.secret().value());
  }
}
