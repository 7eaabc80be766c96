package dev.recado.domain.job;

import java.util.Locale;

/** Whose things a job works on. */
public enum Reach {
  /** On the platform's own. */
  PLATFORM,
  /** On those of tenants, each by itself: what fails for one holds up no other. */
  TENANTS;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
