package dev.recado.domain.refusal;

import java.time.Duration;

/** 503: Recado cannot do this at the moment; the same request may pass later. */
public non-sealed class Unavailable extends Refusal {
  private final Duration retryAfter;

  public Unavailable(String code, String title, String detail, Duration retryAfter) {
    super(code, title, detail);
    this.retryAfter = retryAfter;
  }

  /** How long the caller should wait, at least. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
