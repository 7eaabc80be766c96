package dev.recado.domain.message;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a person decides about a message of which nobody could find out whether it left. */
public enum PersonalVerdict {
  /** It arrived: the person has seen it on the phone, or was told so. */
  ARRIVED,
  /** Send it again, at the risk that somebody gets it twice. */
  SEND_AGAIN,
  /** Leave it; it counts as failed. */
  GIVE_UP;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PersonalVerdict of(String label) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/verdict", "unknown_verdict", "Use one of arrived, send_again, give_up."));
  }
}
