package dev.recado.domain.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a file that could not be fetched is asked for again. */
public final class FetchPolicy {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  /** A file that is gone comes back when the sender's phone uploads it anew, or never. */
  private static final List<Duration> PAUSES_WHEN_GONE =
      List.of(Duration.ofMinutes(1), Duration.ofHours(1));

  private FetchPolicy() {}

  /**
   * @param tries made so far, the one that just failed included
   * @param gone whether the gateway said that it has the file no more
   * @return empty when it is given up
   */
  public static Optional<Instant> nextTry(int tries, boolean gone, Instant now) {
    List<Duration> pauses = gone ? PAUSES_WHEN_GONE : PAUSES;
    return tries <= pauses.size() ? Optional.of(now.plus(pauses.get(tries - 1))) : Optional.empty();
  }
}
