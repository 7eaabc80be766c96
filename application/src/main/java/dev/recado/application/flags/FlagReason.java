package dev.recado.application.flags;

import dev.recado.domain.refusal.InvalidValue;

/** Why a feature is switched, for whoever wonders later: 1 to 200 characters. */
public record FlagReason(String value) {
  private static final int LONGEST = 200;

  public FlagReason {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new InvalidValue(
          "/reason", "reason_required", "Say why, in 1 to 200 characters; it is kept.");
    }
  }
}
