package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** The conversations a member may read, latest message first. */
public final class ListConversations {
  private final Transactions transactions;
  private final Conversations conversations;

  public ListConversations(Transactions transactions, Conversations conversations) {
    this.transactions = transactions;
    this.conversations = conversations;
  }

  /**
   * @param unit only this unit's; without it all within the member's reach
   */
  public Page<Conversation> list(TenantScope scope, Optional<UnitId> unit, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    unit.ifPresent(named -> scope.require(Permission.READ_INBOX, named));
    return transactions.within(
        scope, () -> conversations.page(scope, unit.or(scope::boundTo), request));
  }
}
