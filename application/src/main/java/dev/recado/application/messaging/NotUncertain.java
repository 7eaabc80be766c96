package dev.recado.application.messaging;

import dev.recado.domain.refusal.Clash;

/** Only an uncertain message needs a person's verdict. */
public final class NotUncertain extends Clash {
  public NotUncertain() {
    super(
        "not_uncertain",
        "Only uncertain messages can be settled",
        "It has been settled meanwhile, or was never in doubt: look at its status.");
  }
}
