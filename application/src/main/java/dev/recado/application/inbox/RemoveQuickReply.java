package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.member.Permission;

/** Removes a quick reply. */
public final class RemoveQuickReply {
  private final Transactions transactions;
  private final QuickReplies replies;

  public RemoveQuickReply(Transactions transactions, QuickReplies replies) {
    this.transactions = transactions;
    this.replies = replies;
  }

  /**
   * @throws UnknownQuickReply when no such quick reply is within reach
   * @throws dev.recado.domain.refusal.Forbidden when it is for all units and the caller is bound to
   *     one
   */
  public void remove(TenantScope scope, QuickReplyId id) {
    scope.require(Permission.MANAGE_QUICK_REPLIES);
    transactions.run(
        scope,
        () -> {
          ChangeQuickReply.requireOwn(
              scope, replies.find(scope, id).orElseThrow(UnknownQuickReply::new));
          replies.remove(scope, id);
        });
  }
}
