package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversations in memory. */
public final class InMemoryConversations implements Conversations {
  private final ConversationBook book;
  private final MessageTables messages;
  private final AccessTables access;

  public InMemoryConversations(ConversationBook book, MessageTables messages, AccessTables access) {
    this.book = book;
    this.messages = messages;
    this.access = access;
  }

  @Override
  public Conversation openWith(
      TenantScope scope, UnitId unit, ContactId contact, Jid replyTo, Opening opening) {
    Optional<Conversation> known =
        book.open(scope, c -> c.unit().equals(unit) && c.contact().equals(Optional.of(contact)));
    return known
        .map(conversation -> counted(scope, conversation))
        .orElseGet(
            () ->
                opened(
                    scope,
                    new Conversation(
                        opening.fresh(),
                        unit,
                        Optional.of(contact),
                        Optional.empty(),
                        true,
                        0,
                        replyTo,
                        opening.now(),
                        Optional.empty())));
  }

  private Conversation opened(TenantScope scope, Conversation conversation) {
    book.add(scope, conversation);
    return conversation;
  }

  @Override
  public Optional<Conversation> find(TenantScope scope, ConversationId conversation) {
    return book.find(scope, conversation)
        .filter(found -> scope.reaches(found.unit()))
        .map(found -> counted(scope, found));
  }

  @Override
  public Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation) {
    return book.lastInbound(scope, conversation);
  }

  @Override
  public void markRead(TenantScope scope, ConversationId conversation, Instant now) {
    in(scope, conversation)
        .filter(MessageRow::unread)
        .forEach(row -> messages.messages().replace(scope, row.value().id(), row.read()));
  }

  private Stream<MessageRow> in(TenantScope scope, ConversationId conversation) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().conversation().equals(conversation));
  }

  private Conversation counted(TenantScope scope, Conversation conversation) {
    long unread = in(scope, conversation.id()).filter(MessageRow::unread).count();
    return new Conversation(
        conversation.id(),
        conversation.unit(),
        conversation.contact(),
        conversation.group(),
        conversation.open(),
        Math.toIntExact(unread),
        conversation.replyTo(),
        conversation.lastMessageAt(),
        conversation.preview(),
        conversation.takeover(),
        conversation.assignee());
  }

  @Override
  public void assign(
      TenantScope scope, ConversationId conversation, Optional<MemberId> assignee, Instant now) {
    assignee.ifPresent(member -> access.members().find(scope, member).orElseThrow());
    book.assign(scope, conversation, assignee);
  }

  @Override
  public void close(TenantScope scope, ConversationId conversation, Instant now) {
    book.turn(scope, conversation, false);
  }

  @Override
  public void reopen(TenantScope scope, ConversationId conversation, Instant now) {
    book.turn(scope, conversation, true);
  }
}
