package dev.recado.ui.connections;

import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Notice.Severity;

/** Colours of Tabler for what they mean; the words beside them say the same. */
final class Colours {
  private Colours() {}

  static String of(ConnectionState state, boolean degraded) {
    return switch (state) {
      case CONNECTED -> degraded ? "orange" : "green";
      case RESTRICTED -> "orange";
      case QR, CONNECTING -> "azure";
      case DISCONNECTED -> "secondary";
      case ERROR -> "red";
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case INFO -> "info";
      case ACTION -> "warning";
      case ALARM -> "danger";
    };
  }
}
