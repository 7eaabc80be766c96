package dev.recado.domain.connection;

/** A state and the reason for it. */
public record ConnectionStatus(ConnectionState state, StatusReason reason) {
  public static ConnectionStatus of(ConnectionState state, StatusReason reason) {
    return new ConnectionStatus(state, reason);
  }
}
