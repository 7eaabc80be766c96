package dev.recado.application.inbox;

import dev.recado.domain.refusal.Unknown;

/** No quick reply of that id lies within reach. */
public final class UnknownQuickReply extends Unknown {
  public UnknownQuickReply() {
    super("quick_reply_not_found", "Quick reply not found", "Check the id of the quick reply.");
  }
}
