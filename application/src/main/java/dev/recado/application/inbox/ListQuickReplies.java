package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.List;
import java.util.Optional;

/** The quick replies at hand, by shortcut; that of a unit before that of all. */
public final class ListQuickReplies {
  private final Transactions transactions;
  private final QuickReplies replies;

  public ListQuickReplies(Transactions transactions, QuickReplies replies) {
    this.transactions = transactions;
    this.replies = replies;
  }

  /**
   * @param unit with those of all units; without it those of every unit within reach
   */
  public List<QuickReply> list(TenantScope scope, Optional<UnitId> unit) {
    scope.require(Permission.READ_INBOX);
    unit.ifPresent(named -> scope.require(Permission.READ_INBOX, named));
    return transactions.within(scope, () -> replies.all(scope, unit));
  }
}
