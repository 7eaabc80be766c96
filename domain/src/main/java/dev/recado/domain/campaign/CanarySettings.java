package dev.recado.domain.campaign;

import dev.recado.domain.refusal.InvalidValue;
import java.time.Duration;
import java.util.Optional;

/**
 * When a campaign stops by itself. The share that may fail holds throughout; the rest only while
 * the first are being judged.
 *
 * @param size send to so many first and judge how that went; empty for all at once
 * @param waitMinutes how long after the last of them
 * @param minDeliveredPercent of those, so many have to have arrived
 * @param maxFailedPercent and no more may have failed
 * @param maxOptedOutPercent and no more may have opted out
 */
public record CanarySettings(
    Optional<Integer> size,
    int waitMinutes,
    int minDeliveredPercent,
    int maxFailedPercent,
    int maxOptedOutPercent) {
  public static final CanarySettings DEFAULT = new CanarySettings(Optional.empty(), 30, 70, 20, 5);

  public CanarySettings {
    size.ifPresent(given -> require("size", given, 1, 10_000));
    require("waitMinutes", waitMinutes, 1, 10_080);
    require("minDeliveredPercent", minDeliveredPercent, 0, 100);
    require("maxFailedPercent", maxFailedPercent, 0, 100);
    require("maxOptedOutPercent", maxOptedOutPercent, 0, 100);
  }

  public Duration patience() {
    return Duration.ofMinutes(waitMinutes);
  }

  private static void require(String member, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidValue(
          "/canary/" + member, "out_of_range", "Give a number from " + least + " to " + most + ".");
    }
  }
}
