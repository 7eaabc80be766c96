package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;

/** Closes a conversation; what the contact writes next opens another. Once is enough. */
public final class CloseConversation {
  private final Essentials essentials;
  private final Conversations conversations;

  public CloseConversation(Essentials essentials, Conversations conversations) {
    this.essentials = essentials;
    this.conversations = conversations;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public void close(TenantScope scope, ConversationId id) {
    scope.require(Permission.SEND_MESSAGES);
    essentials.transactions().run(scope, () -> within(scope, id));
  }

  private void within(TenantScope scope, ConversationId id) {
    conversations.find(scope, id).orElseThrow(UnknownConversation::new);
    conversations.close(scope, id, essentials.now());
  }
}
