package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.member.Permission;

/** Removes a quick reply. */
public final class RemoveQuickReply {
  private final Essentials essentials;
  private final QuickReplies replies;

  public RemoveQuickReply(Essentials essentials, QuickReplies replies) {
    this.essentials = essentials;
    this.replies = replies;
  }

  /**
   * @throws UnknownQuickReply when no such quick reply is within reach
   * @throws dev.recado.domain.refusal.Forbidden when it is for all units and the caller is bound to
   *     one
   */
  public void remove(TenantScope scope, QuickReplyId id) {
    scope.require(Permission.MANAGE_QUICK_REPLIES);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              QuickReply known = replies.find(scope, id).orElseThrow(UnknownQuickReply::new);
              ChangeQuickReply.requireOwn(scope, known);
              replies.remove(scope, id);
              essentials.record(scope, AddQuickReply.deed(Act.QUICK_REPLY_REMOVED, known));
            });
  }
}
