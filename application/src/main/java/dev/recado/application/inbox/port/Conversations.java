package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
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

  /** Those of one unit or, without a unit, of all within reach; latest message first. */
  Page<Conversation> page(TenantScope scope, Optional<UnitId> unit, Page.Request request);

  /** When the contact last wrote in this conversation; empty if never. */
  Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation);

  /** Marks everything in it as read. */
  void markRead(TenantScope scope, ConversationId conversation, Instant now);
}
