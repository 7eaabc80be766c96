package dev.recado.domain.campaign;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a campaign has come; the names are part of the API and of the database. */
public enum CampaignStatus {
  /** It is being prepared; nothing leaves. */
  DRAFT,
  /** It starts by itself at its time. */
  SCHEDULED,
  /** Its recipients are served, at the pace of the connection. */
  PROCESSING,
  /** Stopped, by a person or by itself; it can go on where it stopped. */
  PAUSED,
  COMPLETED,
  /** Stopped for good; who was not reached is skipped. */
  CANCELLED,
  /** Nobody could be reached, or it could not start. */
  FAILED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CampaignStatus of(String label) {
    return Arrays.stream(values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/status",
                    "unknown_status",
                    "Use one of draft, scheduled, processing, paused, completed, cancelled,"
                        + " failed."));
  }
}
