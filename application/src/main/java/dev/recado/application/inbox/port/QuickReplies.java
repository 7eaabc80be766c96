package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the quick replies of a tenant. */
public interface QuickReplies {
  /**
   * @throws dev.recado.application.inbox.ShortcutTaken when its unit, or the tenant for one of all
   *     units, has a quick reply of that shortcut
   */
  void add(TenantScope scope, QuickReply reply, Instant now);

  /**
   * Replaces shortcut and text; the unit stays.
   *
   * @throws dev.recado.application.inbox.ShortcutTaken as in {@link #add}
   * @throws RuntimeException when the tenant has no such quick reply
   */
  void update(TenantScope scope, QuickReply reply, Instant now);

  /** Removes one; does nothing when it is gone. */
  void remove(TenantScope scope, QuickReplyId reply);

  /** One that a member of the scope's unit has: of this unit or of all. */
  Optional<QuickReply> find(TenantScope scope, QuickReplyId reply);

  /**
   * Those of a unit and of all units, by shortcut; that of the unit before that of all.
   *
   * @param unit empty for those of every unit within reach
   */
  List<QuickReply> all(TenantScope scope, Optional<UnitId> unit);
}
