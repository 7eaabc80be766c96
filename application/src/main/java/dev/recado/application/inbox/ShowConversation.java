package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;

/** One conversation, with whom it is and who looks after it. */
public final class ShowConversation {
  private final Transactions transactions;
  private final ConversationList conversations;

  public ShowConversation(Transactions transactions, ConversationList conversations) {
    this.transactions = transactions;
    this.conversations = conversations;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public ListedConversation show(TenantScope scope, ConversationId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope, () -> conversations.find(scope, id).orElseThrow(UnknownConversation::new));
  }
}
