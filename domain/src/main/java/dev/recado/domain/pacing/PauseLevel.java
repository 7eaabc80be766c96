package dev.recado.domain.pacing;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How much a pause stops; the names are part of the API. A campaign has a status of its own. */
public enum PauseLevel {
  PLATFORM(WaitReason.PLATFORM_PAUSED),
  TENANT(WaitReason.TENANT_PAUSED),
  UNIT(WaitReason.UNIT_PAUSED),
  CONNECTION(WaitReason.CONNECTION_PAUSED);

  private final WaitReason reason;

  PauseLevel(WaitReason reason) {
    this.reason = reason;
  }

  /** Why a message waits that such a pause holds. */
  public WaitReason reason() {
    return reason;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PauseLevel of(String label) {
    return Arrays.stream(values())
        .filter(level -> level.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/level", "unknown_level", "Use platform, tenant, unit or connection."));
  }
}
