package dev.recado.web.json;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads moments from bodies and parameters. */
public final class Moments {
  /** What a database can keep, and nobody means anything beyond. */
  private static final Duration FAR = Duration.ofDays(365L * 1000);

  private Moments() {}

  /**
   * @throws InvalidValue when it is none
   */
  public static Instant parse(String pointer, String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      if (at.isAfter(Instant.EPOCH.plus(FAR)) || at.isBefore(Instant.EPOCH)) {
        throw new DateTimeException("too far away");
      }
      return at;
    } catch (DateTimeException none) {
      throw new InvalidValue(pointer, "invalid_time", "Give a time such as 2026-11-21T09:34:05Z.");
    }
  }
}
