package dev.recado.domain.conversation;

import java.util.UUID;

/** Names a quick reply. */
public record QuickReplyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
