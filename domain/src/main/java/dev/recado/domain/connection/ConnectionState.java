package dev.recado.domain.connection;

import java.util.Locale;

/** Where a connection stands; the names are part of the API. */
public enum ConnectionState {
  DISCONNECTED,
  CONNECTING,
  QR,
  CONNECTED,
  /** Connected, but WhatsApp refuses first messages to strangers (error 463). */
  RESTRICTED,
  ERROR;

  /** Whether a person is in the middle of pairing a phone. */
  public boolean pairing() {
    return this == CONNECTING || this == QR;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
