package dev.recado.application.connections;

import dev.recado.domain.refusal.Clash;

/** No pairing is going on, so there is no code to show. */
public final class NotPairing extends Clash {
  public NotPairing() {
    super("not_pairing", "No pairing in progress", "Start one by connecting the unit.");
  }
}
