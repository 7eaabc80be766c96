package dev.recado.application.connections;

import dev.recado.domain.refusal.Unknown;

/** The unit has no connection. */
public final class NotConfigured extends Unknown {
  public NotConfigured() {
    super("connection_not_found", "Connection not found", "Connect the unit first.");
  }
}
