package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;

/** Opens a closed conversation again; one that is open stays so. */
public final class ReopenConversation {
  private final Essentials essentials;
  private final Conversations conversations;

  public ReopenConversation(Essentials essentials, Conversations conversations) {
    this.essentials = essentials;
    this.conversations = conversations;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   * @throws AnotherIsOpen when the contact has written since, which opened another
   */
  public void reopen(TenantScope scope, ConversationId id) {
    scope.require(Permission.SEND_MESSAGES);
    essentials.transactions().run(scope, () -> within(scope, id));
  }

  private void within(TenantScope scope, ConversationId id) {
    conversations.find(scope, id).orElseThrow(UnknownConversation::new);
    conversations.reopen(scope, id, essentials.now());
  }
}
