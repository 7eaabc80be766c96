package dev.recado.domain.connection;

import java.util.Locale;

/** In what an instance's registration at the gateway differs from what Recado wants. */
public enum Drift {
  /** No webhook, a switched-off one, or another address. */
  WEBHOOK_ADDRESS,
  /** Events we need are not among those it reports. */
  WEBHOOK_EVENTS,
  /** Media inside the events, or an address per event. */
  WEBHOOK_FORM,
  /** Calls rejected, messages ticked as read, history synchronised and the like. */
  SETTINGS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
