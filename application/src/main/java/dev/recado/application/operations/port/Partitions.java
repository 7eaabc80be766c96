package dev.recado.application.operations.port;

import java.time.Duration;
import java.time.Instant;

/** Keeps tables that grow with time in pieces of a month that can be dropped. No transaction. */
public interface Partitions {
  /**
   * How long rows are kept, at least; their piece goes once the youngest of them is older.
   *
   * @param rawEvents of webhooks as they came
   * @param attempts of sending; limits and settlements look at those of the last days
   */
  record Retention(Duration rawEvents, Duration attempts) {
    public static final Duration SHORTEST = Duration.ofDays(31);
    public static final Retention DEFAULT =
        new Retention(Duration.ofDays(90), Duration.ofDays(400));

    public Retention {
      if (rawEvents.compareTo(SHORTEST) < 0 || attempts.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("rows are kept for 31 days at least");
      }
    }
  }

  /** Makes the pieces of this month and the next, where they are missing. */
  void roll(Instant now);

  /**
   * Drops the pieces in which everything is older. A piece with an attempt of a message that is not
   * settled stays, and one that is in use is left for the next time.
   *
   * @return how many were dropped
   */
  int drop(Instant now, Retention retention);
}
