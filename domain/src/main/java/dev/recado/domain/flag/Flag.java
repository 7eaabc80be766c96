package dev.recado.domain.flag;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A feature that an operator can switch off, for everybody or for one tenant. The labels are part
 * of the API and the only keys of the table {@code feature_flags}. Each is read in exactly one
 * place, at the moment of its decision, so it needs no restart; a test finds the one that nobody
 * reads.
 */
public enum Flag {
  /** Messages of campaigns leave. Off, they wait; replies and direct messages go on. */
  CAMPAIGNS,
  /** People who opt out or back in by a word get the tenant's answer. Their wish counts anyway. */
  OPT_OUT_REPLIES,
  /** The gateway is asked for messages that no webhook brought. Off, they are found later. */
  GAP_HEALING;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidValue when there is no such flag
   */
  public static Flag of(String label) {
    return Arrays.stream(values())
        .filter(flag -> flag.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("/key", "unknown_flag", "Use one of " + all() + "."));
  }

  private static String all() {
    return Arrays.stream(values()).map(Flag::label).collect(Collectors.joining(", "));
  }
}
