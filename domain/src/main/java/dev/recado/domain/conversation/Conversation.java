package dev.recado.domain.conversation;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a unit and one contact or one group say to each other. At most one is open per contact.
 *
 * @param contact empty for a group
 * @param replyTo where an answer goes: the identifier the other side last wrote from
 * @param preview the beginning of the last message
 * @param takeover when people of the unit last wrote here
 * @param assignee the member who looks after it
 */
public record Conversation(
    ConversationId id,
    UnitId unit,
    Optional<ContactId> contact,
    Optional<Jid> group,
    boolean open,
    int unread,
    Jid replyTo,
    Instant lastMessageAt,
    Optional<String> preview,
    Takeover takeover,
    Optional<MemberId> assignee) {
  /** In which no person of the unit has written, and which nobody looks after. */
  public Conversation(
      ConversationId id,
      UnitId unit,
      Optional<ContactId> contact,
      Optional<Jid> group,
      boolean open,
      int unread,
      Jid replyTo,
      Instant lastMessageAt,
      Optional<String> preview) {
    this(
        id,
        unit,
        contact,
        group,
        open,
        unread,
        replyTo,
        lastMessageAt,
        preview,
        Takeover.NONE,
        Optional.empty());
  }
}
