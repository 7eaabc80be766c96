package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Adds a text that members send by a shortcut. */
public final class AddQuickReply {
  private final Essentials essentials;
  private final Units units;
  private final QuickReplies replies;

  public AddQuickReply(Essentials essentials, Units units, QuickReplies replies) {
    this.essentials = essentials;
    this.units = units;
    this.replies = replies;
  }

  /**
   * @param unit for whom it is; without it for all units, or for the only one within reach
   */
  public record Draft(Optional<UnitId> unit, Shortcut shortcut, MessageText text) {}

  /**
   * @param once for a request that may be repeated
   * @throws UnknownUnit when the tenant has no such unit
   * @throws ShortcutTaken when there is one of that shortcut
   */
  public <A> A add(TenantScope scope, Draft draft, Once<QuickReply, A> once) {
    scope.require(Permission.MANAGE_QUICK_REPLIES);
    draft.unit().ifPresent(unit -> scope.require(Permission.MANAGE_QUICK_REPLIES, unit));
    QuickReply reply =
        new QuickReply(
            new QuickReplyId(essentials.ids().next()),
            draft.unit().or(scope::boundTo),
            draft.shortcut(),
            draft.text());
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> added(scope, reply)));
  }

  private QuickReply added(TenantScope scope, QuickReply reply) {
    reply.unit().ifPresent(unit -> units.find(scope, unit).orElseThrow(UnknownUnit::new));
    replies.add(scope, reply, essentials.now());
    essentials.record(scope, deed(Act.QUICK_REPLY_ADDED, reply));
    return reply;
  }

  /** Told by its shortcut; the text is long, and stands in the reply. */
  static Deed deed(Act act, QuickReply reply) {
    return Deed.of(act, new Subject(Subject.Kind.QUICK_REPLY, reply.id().toString()))
        .in(reply.unit())
        .with("shortcut", reply.shortcut());
  }
}
