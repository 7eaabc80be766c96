package dev.recado.domain.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What a connection shows of itself.
 *
 * @param accepted messages the gateway took in the window, old enough to be delivered by now
 * @param undelivered those of them that are not
 * @param lastEventAt when the gateway last reported anything
 */
public record Vitals(int accepted, int undelivered, Optional<Instant> lastEventAt) {
  /** 0 to 100; 0 when nothing was accepted. */
  public int undeliveredPercent() {
    return accepted == 0 ? 0 : (int) (100L * undelivered / accepted);
  }
}
