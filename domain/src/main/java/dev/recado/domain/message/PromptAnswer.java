package dev.recado.domain.message;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody may wait for an answer that Recado gives by itself: what comes to light hours
 * after it was said, because the gateway was away, is for people to answer.
 */
public final class PromptAnswer {
  public static final Duration LIMIT = Duration.ofHours(1);

  private PromptAnswer() {}

  public static boolean expected(Instant said, Instant now) {
    return !said.isBefore(now.minus(LIMIT));
  }
}
