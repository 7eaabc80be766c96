package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.RoundTrips;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The rounds of the synthetic loop: between whom, and under which names. A round is named after its
 * time, so that of several schedulers one makes it, and it is found again without being listed.
 *
 * @param pair empty where nothing is to be measured
 */
public record SyntheticRounds(Optional<SyntheticPair> pair, RoundTrips trips) {
  /** So that a number of the usual limit, 100 a day, can make all of them. */
  public static final Duration EVERY = Duration.ofMinutes(15);

  /** The longest within an hour; empty where no round was made. */
  Optional<Duration> longest(Instant now) {
    return pair.flatMap(known -> trips.longest(known, ofTheHourBefore(now), now));
  }

  /** The round of that time. */
  static IdempotencyKey at(Instant time) {
    return named(number(time));
  }

  private static List<IdempotencyKey> ofTheHourBefore(Instant time) {
    long rounds = Duration.ofHours(1).dividedBy(EVERY);
    long latest = number(time);
    return LongStream.rangeClosed(latest - rounds + 1, latest)
        .mapToObj(SyntheticRounds::named)
        .toList();
  }

  private static long number(Instant time) {
    return time.getEpochSecond() / EVERY.toSeconds();
  }

  private static IdempotencyKey named(long round) {
    return new IdempotencyKey("round-trip-" + round);
  }
}
