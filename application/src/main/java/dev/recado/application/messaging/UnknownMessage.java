package dev.recado.application.messaging;

import dev.recado.domain.refusal.Unknown;

/** No message of that id lies within reach. */
public final class UnknownMessage extends Unknown {
  public UnknownMessage() {
    super("message_not_found", "Message not found", "Check the id of the message.");
  }
}
