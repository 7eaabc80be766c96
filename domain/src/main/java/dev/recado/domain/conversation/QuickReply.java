package dev.recado.domain.conversation;

import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/**
 * A text that members write often, found by its shortcut.
 *
 * @param unit the only unit that has it; empty for all units of the tenant
 */
public record QuickReply(
    QuickReplyId id, Optional<UnitId> unit, Shortcut shortcut, MessageText text) {}
