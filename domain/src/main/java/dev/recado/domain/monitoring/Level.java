package dev.recado.domain.monitoring;

import java.util.Locale;

/** How bad a value is. */
public enum Level {
  OK,
  WARNING,
  CRITICAL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
