package dev.recado.domain.connection;

import java.util.UUID;

/** Names a connection: one number of one unit on one provider. */
public record ConnectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
