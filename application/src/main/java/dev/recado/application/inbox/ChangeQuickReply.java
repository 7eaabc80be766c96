package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.Forbidden;
import java.util.Optional;

/** Changes the shortcut or the text of a quick reply. */
public final class ChangeQuickReply {
  private final Essentials essentials;
  private final QuickReplies replies;

  public ChangeQuickReply(Essentials essentials, QuickReplies replies) {
    this.essentials = essentials;
    this.replies = replies;
  }

  /** What is left out stays as it is. */
  public record Change(Optional<Shortcut> shortcut, Optional<MessageText> text) {}

  /**
   * @throws UnknownQuickReply when no such quick reply is within reach
   * @throws Forbidden when it is for all units and the caller is bound to one
   * @throws ShortcutTaken when there is one of that shortcut
   */
  public QuickReply change(TenantScope scope, QuickReplyId id, Change change) {
    scope.require(Permission.MANAGE_QUICK_REPLIES);
    return essentials.transactions().within(scope, () -> within(scope, id, change));
  }

  private QuickReply within(TenantScope scope, QuickReplyId id, Change change) {
    QuickReply known = replies.find(scope, id).orElseThrow(UnknownQuickReply::new);
    requireOwn(scope, known);
    QuickReply changed =
        new QuickReply(
            id,
            known.unit(),
            change.shortcut().orElse(known.shortcut()),
            change.text().orElse(known.text()));
    replies.update(scope, changed, essentials.now());
    essentials.record(scope, AddQuickReply.deed(Act.QUICK_REPLY_CHANGED, changed));
    return changed;
  }

  /** Who is bound to a unit reads what is for all, and leaves it alone. */
  static void requireOwn(TenantScope scope, QuickReply reply) {
    if (reply.unit().isEmpty() && scope.boundTo().isPresent()) {
      throw new Forbidden(
          "quick_reply_of_all_units",
          "Quick reply of all units",
          "Ask an administrator of the tenant, or add one with this shortcut for your unit.");
    }
  }
}
