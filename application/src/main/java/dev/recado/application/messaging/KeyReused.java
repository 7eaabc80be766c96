package dev.recado.application.messaging;

import dev.recado.domain.refusal.Breach;

/** The clientMessageId was used for another request. */
public final class KeyReused extends Breach {
  public KeyReused() {
    super(
        "idempotency_key_reused",
        "clientMessageId already used for another message",
        "Repeat a request unchanged, or choose a new clientMessageId.");
  }
}
