package dev.recado.domain.pacing;

import java.util.Locale;

/** Whom window and limits hold; direct messages count into the totals either way. */
public enum LimitScope {
  CAMPAIGNS,
  /** Direct messages too; replies never. */
  ALL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(TrafficClass traffic) {
    return switch (traffic.kind()) {
      case REPLY -> false;
      case DIRECT -> this == ALL;
      case CAMPAIGN -> true;
    };
  }
}
