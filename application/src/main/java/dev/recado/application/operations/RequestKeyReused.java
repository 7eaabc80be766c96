package dev.recado.application.operations;

import dev.recado.domain.refusal.Breach;

/** The Idempotency-Key was used for another request. */
public final class RequestKeyReused extends Breach {
  public RequestKeyReused() {
    super(
        "idempotency_key_reused",
        "Idempotency-Key already used for another request",
        "Repeat a request unchanged, or choose a new Idempotency-Key.");
  }
}
