package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;

/** The messages of a conversation, newest first. */
public final class ListMessages {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Messages messages;
  private final Threading threading;

  public ListMessages(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      Threading threading) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.messages = messages;
    this.threading = threading;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public Page<ThreadedMessage> list(TenantScope scope, ConversationId id, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () -> {
          conversations.find(scope, id).orElseThrow(UnknownConversation::new);
          Page<Message> page = messages.page(scope, id, request);
          return new Page<>(threading.of(scope, page.items()), page.next());
        });
  }
}
