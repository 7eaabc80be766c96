package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** The conversations a member may read and wants to see, latest message first. */
public final class ListConversations {
  private final Transactions transactions;
  private final ConversationList conversations;

  public ListConversations(Transactions transactions, ConversationList conversations) {
    this.transactions = transactions;
    this.conversations = conversations;
  }

  /**
   * All of them, open and closed.
   *
   * @param unit only this unit's; without it all within the member's reach
   */
  public Page<ListedConversation> list(
      TenantScope scope, Optional<UnitId> unit, Page.Request request) {
    return list(scope, Wanted.all(unit), request);
  }

  public Page<ListedConversation> list(TenantScope scope, Wanted wanted, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    wanted.unit().ifPresent(named -> scope.require(Permission.READ_INBOX, named));
    return transactions.within(scope, () -> conversations.page(scope, wanted, request));
  }
}
