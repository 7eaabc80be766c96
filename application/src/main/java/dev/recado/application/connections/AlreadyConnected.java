package dev.recado.application.connections;

import dev.recado.domain.refusal.Clash;

/** The unit's number is connected; there is nothing to pair. */
public final class AlreadyConnected extends Clash {
  public AlreadyConnected() {
    super(
        "already_connected",
        "WhatsApp already connected",
        "Disconnect the unit first if another number should take its place.");
  }
}
