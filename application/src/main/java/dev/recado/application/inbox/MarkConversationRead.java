package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;

/** Marks everything in a conversation as read. */
public final class MarkConversationRead {
  private final Essentials essentials;
  private final Conversations conversations;

  public MarkConversationRead(Essentials essentials, Conversations conversations) {
    this.essentials = essentials;
    this.conversations = conversations;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public void markRead(TenantScope scope, ConversationId id) {
    scope.require(Permission.READ_INBOX);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              conversations.find(scope, id).orElseThrow(UnknownConversation::new);
              conversations.markRead(scope, id, essentials.now());
            });
  }
}
