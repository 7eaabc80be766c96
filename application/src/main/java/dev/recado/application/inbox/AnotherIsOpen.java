package dev.recado.application.inbox;

import dev.recado.domain.refusal.Clash;

/** The unit has an open conversation with this contact or group already. */
public final class AnotherIsOpen extends Clash {
  public AnotherIsOpen() {
    super(
        "another_conversation_open",
        "Another conversation is open",
        "Go on in the open conversation with this contact.");
  }
}
