package dev.recado.evolution.simulator.model;

import java.time.Duration;

/**
 * What happens to webhook events on their way.
 *
 * @param copies deliveries of each event, 1 normally
 * @param dropPercent chance of an event to be lost for good, 0 to 100
 * @param delay pause before the first attempt
 * @param burst events collected and shuffled before they leave, 0 for none
 * @param ordered one event after the other per instance, instead of all at once
 * @param seed decides drops and shuffles
 */
public record Disorder(
    int copies, int dropPercent, Duration delay, int burst, boolean ordered, long seed) {

  /** The gateway's normal behaviour: independent requests, in flight at once. */
  public static Disorder none() {
    return new Disorder(1, 0, Duration.ZERO, 0, false, 1);
  }
}
