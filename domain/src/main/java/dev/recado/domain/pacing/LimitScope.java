package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Whom window and limits hold; direct messages count into the totals either way. */
public enum LimitScope {
  CAMPAIGNS,
  /** Direct messages too; replies never. */
  ALL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that label.
   *
   * @throws InvalidValue when there is none
   */
  public static LimitScope of(String label) {
    return Arrays.stream(values())
        .filter(scope -> scope.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue("/limitsApplyTo", "unknown_scope", "Use one of campaigns, all."));
  }

  boolean holds(TrafficClass traffic) {
    return switch (traffic.kind()) {
      case REPLY -> false;
      case DIRECT -> this == ALL;
      case CAMPAIGN -> true;
    };
  }
}
