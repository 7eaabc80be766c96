package dev.recado.domain.health;

import java.util.Locale;

/** What a check came to; the names are part of the API. */
public enum Verdict {
  OK,
  /** Somebody should look; nothing stops because of it. */
  WARNING,
  /** Not safe to go on with this release here. */
  ERROR;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
