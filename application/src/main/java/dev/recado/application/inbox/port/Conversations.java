package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the conversations of a tenant. */
public interface Conversations {
  /**
   * The open conversation of a unit with a contact, opened when there is none.
   *
   * @param replyTo where messages go when it is opened now
   */
  Conversation openWith(
      TenantScope scope, UnitId unit, ContactId contact, Jid replyTo, Opening opening);

  /** The id and time a new conversation gets. */
  record Opening(ConversationId fresh, Instant now) {}

  /** A conversation within reach of the scope: of its unit, where it is bound to one. */
  Optional<Conversation> find(TenantScope scope, ConversationId conversation);

  /** When the contact last wrote in this conversation; empty if never. */
  Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation);

  /** Marks everything in it as read. */
  void markRead(TenantScope scope, ConversationId conversation, Instant now);

  /**
   * Gives it to a member, or to nobody.
   *
   * @throws RuntimeException when the tenant has no such conversation or member
   */
  void assign(
      TenantScope scope, ConversationId conversation, Optional<MemberId> assignee, Instant now);

  /** Closes it; the next message of the contact opens another. One that is closed stays so. */
  void close(TenantScope scope, ConversationId conversation, Instant now);

  /**
   * Opens it again; one that is open stays so.
   *
   * @throws dev.recado.application.inbox.AnotherIsOpen when the unit has an open one with the same
   *     contact or group
   */
  void reopen(TenantScope scope, ConversationId conversation, Instant now);
}
