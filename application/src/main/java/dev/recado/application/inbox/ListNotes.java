package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;

/** The private notes of a conversation, newest first. */
public final class ListNotes {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Notes notes;

  public ListNotes(Transactions transactions, Conversations conversations, Notes notes) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.notes = notes;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public Page<SignedNote> list(TenantScope scope, ConversationId id, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () -> {
          conversations.find(scope, id).orElseThrow(UnknownConversation::new);
          return notes.page(scope, id, request);
        });
  }
}
