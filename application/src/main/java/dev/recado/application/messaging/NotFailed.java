package dev.recado.application.messaging;

import dev.recado.domain.refusal.Clash;

/** Only a failed message may be put back into its queue. */
public final class NotFailed extends Clash {
  public NotFailed() {
    super(
        "not_failed",
        "Only failed messages can be resent",
        "Wait until it has settled; an uncertain message may have arrived.");
  }
}
