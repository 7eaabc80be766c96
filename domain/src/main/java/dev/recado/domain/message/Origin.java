package dev.recado.domain.message;

import java.util.Locale;

/** Where a message was written. */
public enum Origin {
  CUSTOMER,
  /** Here: it has a ledger of attempts. */
  RECADO,
  /** On the unit's own phone; seen as an echo. */
  PHONE,
  /** By another program on the same instance of the gateway; seen as an echo. */
  OTHER_CLIENT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
