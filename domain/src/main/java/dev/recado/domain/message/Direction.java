package dev.recado.domain.message;

import java.util.Locale;

/** Which way a message went, seen from the unit. */
public enum Direction {
  INBOUND,
  OUTBOUND;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
