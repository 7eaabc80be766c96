package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Members;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;
import java.util.Comparator;
import java.util.List;

/** The members a conversation can be given to, by name. */
public final class ListColleagues {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Members members;

  public ListColleagues(Transactions transactions, Conversations conversations, Members members) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.members = members;
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   */
  public List<Colleague> list(TenantScope scope, ConversationId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> within(scope, id));
  }

  private List<Colleague> within(TenantScope scope, ConversationId id) {
    Conversation conversation = conversations.find(scope, id).orElseThrow(UnknownConversation::new);
    return members.all(scope).stream()
        .filter(member -> AssignConversation.answersIn(member, conversation.unit()))
        .map(member -> new Colleague(member.id(), member.name()))
        .sorted(Comparator.comparing(colleague -> colleague.name().value()))
        .toList();
  }
}
