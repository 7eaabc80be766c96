package dev.recado.domain.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to look for messages that no webhook brought, and in which stretch of time. Webhooks are
 * given a minute of their own, so that what is merely on its way is not called recovered; each look
 * begins some minutes before the end of the one before it, because messages reach the gateway late.
 */
public final class LookPolicy {
  /** Between two looks where nothing is suspected. */
  public static final Duration PERIOD = Duration.ofMinutes(15);

  static final Duration OVERLAP = Duration.ofMinutes(10);
  static final Duration GRACE = Duration.ofMinutes(1);

  /** What waited for the phone while the session was down comes with its own, older time. */
  private static final Duration REACH = Duration.ofHours(6);

  /** Nobody misses what is older. */
  public static final Duration FURTHEST = Duration.ofDays(14);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private LookPolicy() {}

  /** When to look after the session came back: not before its webhooks had their time. */
  public static Instant afterReconnect(Instant now) {
    return now.plus(GRACE);
  }

  /**
   * From when on messages may be missing after the session came back.
   *
   * @param down since when it was seen to be down; empty where that was not seen
   */
  public static Instant suspectedSince(Optional<Instant> down, Instant now) {
    Instant usual = now.minus(REACH);
    return later(down.filter(at -> at.isBefore(usual)).orElse(usual), now.minus(FURTHEST));
  }

  /**
   * What to read, if there is anything yet.
   *
   * @param readUntil up to when everything was read
   * @param begun before this nothing belongs to us
   */
  public static Optional<Span> ahead(Instant readUntil, Instant begun, Instant now) {
    Instant to = now.minus(GRACE);
    Instant furthest = later(begun, now.minus(FURTHEST));
    Instant from = later(readUntil.minus(OVERLAP), furthest);
    return readUntil.isBefore(to) && from.isBefore(to)
        ? Optional.of(new Span(from, to))
        : Optional.empty();
  }

  public static Instant next(Instant now) {
    return now.plus(PERIOD);
  }

  /**
   * When to try again.
   *
   * @param failures in a row, this one among them
   */
  public static Instant afterFailure(int failures, Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - 1, 0, 10));
    return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
