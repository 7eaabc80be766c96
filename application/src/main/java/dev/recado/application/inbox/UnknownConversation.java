package dev.recado.application.inbox;

import dev.recado.domain.refusal.Unknown;

/** No conversation of that id lies within reach. */
public final class UnknownConversation extends Unknown {
  public UnknownConversation() {
    super("conversation_not_found", "Conversation not found", "Check the id of the conversation.");
  }
}
