package dev.recado.domain.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a connection that says it is connected is not trusted; the names are part of the API. */
public enum Strain {
  /** The gateway holds a session open that does not answer. */
  UNRESPONSIVE,
  /** Messages are accepted, and most are never delivered. */
  UNACKNOWLEDGED,
  /** Messages are accepted, and the gateway reports nothing at all. */
  SILENT,
  /** It reconnects again and again. */
  RESTLESS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Strain> of(String label) {
    return Arrays.stream(values()).filter(strain -> strain.label().equals(label)).findFirst();
  }
}
