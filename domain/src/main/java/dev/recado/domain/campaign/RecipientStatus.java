package dev.recado.domain.campaign;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How far one person's message has come; the names are part of the API and of the database. */
public enum RecipientStatus {
  /** His turn has not come. */
  PENDING,
  /** His message was made. */
  SENDING,
  SENT,
  DELIVERED,
  READ,
  /** He answered within seven days. */
  REPLIED,
  FAILED,
  /** It may have left; it is being looked into, or a person has to decide. */
  UNCERTAIN,
  /** He is left out, for a stated reason. */
  SKIPPED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RecipientStatus of(String label) {
    return Arrays.stream(values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/status",
                    "unknown_status",
                    "Use one of pending, sending, sent, delivered, read, replied, failed,"
                        + " uncertain, skipped."));
  }
}
