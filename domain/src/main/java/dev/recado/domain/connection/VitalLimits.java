package dev.recado.domain.connection;

import java.time.Duration;

/**
 * From when on a connected connection is not trusted any more.
 *
 * @param window how far back accepted messages are counted
 * @param patience how old an accepted message has to be before it counts as undelivered
 * @param least accepted messages below which no share is judged
 * @param percent undelivered share from which on messages count as not delivered
 * @param silence how long the gateway may report nothing although messages were accepted, or
 *     although it reported at this hour yesterday and a week ago
 */
public record VitalLimits(
    Duration window, Duration patience, int least, int percent, Duration silence) {
  public static final VitalLimits STANDARD =
      new VitalLimits(Duration.ofHours(1), Duration.ofMinutes(10), 10, 90, Duration.ofMinutes(15));
}
