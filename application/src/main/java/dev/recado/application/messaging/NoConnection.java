package dev.recado.application.messaging;

import dev.recado.domain.refusal.Unknown;

/** The unit was never connected, so there is nothing to set a pace for. */
public final class NoConnection extends Unknown {
  public NoConnection() {
    super(
        "no_connection",
        "Unit has no connection",
        "Connect the unit first: POST /units/{unitId}/whatsapp/connect.");
  }
}
