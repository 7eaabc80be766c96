package dev.recado.application.monitoring.port;

import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long messages took from the gateway's acceptance at one number to their webhook at another.
 */
public interface RoundTrips {
  /**
   * The longest of some messages; needs no transaction and tells nothing but that time. One that
   * has not come yet has taken until now; one that the gateway has not accepted is not on its way
   * and does not count.
   *
   * @param keys under which they were accepted
   */
  Optional<Duration> longest(SyntheticPair pair, List<IdempotencyKey> keys, Instant now);
}
