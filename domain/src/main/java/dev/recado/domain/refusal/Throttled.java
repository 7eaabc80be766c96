package dev.recado.domain.refusal;

import java.time.Duration;

/** 429: too many requests; the same one may pass later. */
public non-sealed class Throttled extends Refusal {
  private final Duration retryAfter;

  public Throttled(String code, String title, String detail, Duration retryAfter) {
    super(code, title, detail);
    this.retryAfter = retryAfter;
  }

  /** How long the caller should wait, at least. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
