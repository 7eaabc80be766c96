package dev.recado.application.messaging;

import dev.recado.domain.refusal.Malformed;

/** The unit has no number through which it could send. */
public final class NotConnected extends Malformed {
  public NotConnected() {
    super(
        "not_connected",
        "WhatsApp not connected for this unit",
        "Connect the unit first; nothing was accepted.");
  }
}
