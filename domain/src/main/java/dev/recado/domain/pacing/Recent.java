package dev.recado.domain.pacing;

import java.time.Instant;
import java.util.Optional;

/**
 * What a connection sent lately, as far as its pace asks for it. Accepted and unknown attempts
 * count, failed ones do not.
 *
 * @param hourEdge when the perHour-th latest counted message was begun; while that is less than an
 *     hour ago the hour is full. Empty when there were fewer
 * @param today counted messages begun since the local day began
 * @param coldToday of those, to cold people
 * @param gapUntil when the pause after the latest message ends
 */
public record Recent(
    Optional<Instant> hourEdge, int today, int coldToday, Optional<Instant> gapUntil) {
  public static Recent nothing() {
    return new Recent(Optional.empty(), 0, 0, Optional.empty());
  }

  public Recent closedUntil(Optional<Instant> gap) {
    return new Recent(hourEdge, today, coldToday, gap);
  }
}
