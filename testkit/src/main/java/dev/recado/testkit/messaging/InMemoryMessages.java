package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.MessageTables.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {
  static final Keyset<Message> ORDER =
      new Keyset<>(Message::createdAt, message -> message.id().value());
  static final Message.Marks UNMARKED =
      new Message.Marks(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private final MessageTables tables;
  private final ConversationBook conversations;
  private final ContactTables contacts;

  public InMemoryMessages(
      MessageTables tables, ConversationBook conversations, ContactTables contacts) {
    this.tables = tables;
    this.conversations = conversations;
    this.contacts = contacts;
  }

  @Override
  public Accepted acceptOnce(TenantScope scope, Draft draft) {
    Optional<Accepted.Seen> seen = draft.key().flatMap(key -> byKey(scope, draft.unit(), key));
    return seen.isPresent()
        ? seen.get()
        : queue(scope, draft.in(goingOn(scope, draft.conversation())));
  }

  /** The conversation itself, or the one with which a merge joined it. */
  private ConversationId goingOn(TenantScope scope, ConversationId conversation) {
    Optional<ConversationId> into =
        contacts
            .merges()
            .all(scope)
            .filter(merge -> merge.value().undone().isEmpty())
            .flatMap(merge -> Stream.ofNullable(merge.moved().joined().get(conversation)))
            .findFirst();
    return conversations.find(scope, conversation).isPresent() || into.isEmpty()
        ? conversation
        : goingOn(scope, into.get());
  }

  private Accepted queue(TenantScope scope, Draft draft) {
    Order order =
        new Order(
            draft.kind(),
            draft.requestHash(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            draft.expiresAt());
    MessageRow row =
        new MessageRow(scope.tenant(), message(draft), Optional.of(order), false, Optional.empty());
    tables.messages().insert(scope, draft.id(), row);
    conversations.note(
        scope,
        draft.conversation(),
        draft.now(),
        row.value().content().preview(),
        Optional.empty());
    if (draft.byMember(scope)) {
      conversations.taken(
          scope, draft.conversation(), new Takeover(Optional.empty(), Optional.of(draft.now())));
    }
    return new Accepted.New(draft.id());
  }

  private static Message message(Draft draft) {
    return new Message(
        draft.id(),
        draft.unit(),
        draft.connection(),
        draft.conversation(),
        Direction.OUTBOUND,
        draft.sender(),
        Origin.RECADO,
        draft.content().asRead(),
        Delivery.QUEUED,
        Optional.empty(),
        draft.key(),
        0,
        Optional.empty(),
        Optional.empty(),
        UNMARKED,
        draft.now());
  }

  @Override
  public Optional<Accepted.Seen> byKey(TenantScope scope, UnitId unit, IdempotencyKey key) {
    return tables
        .messages()
        .all(scope)
        .filter(row -> row.value().unit().equals(unit))
        .filter(row -> row.value().key().equals(Optional.of(key)))
        .map(row -> new Accepted.Seen(row.value(), row.order().orElseThrow().requestHash()))
        .findFirst();
  }

  @Override
  public Optional<Message> find(TenantScope scope, MessageId message) {
    return tables
        .messages()
        .find(scope, message)
        .map(MessageRow::value)
        .filter(found -> scope.reaches(found.unit()));
  }

  @Override
  public Page<Message> page(TenantScope scope, ConversationId conversation, Page.Request request) {
    return ORDER.page(
        tables
            .messages()
            .all(scope)
            .map(MessageRow::value)
            .filter(message -> message.conversation().equals(conversation)),
        request);
  }

  @Override
  public boolean requeue(TenantScope scope, MessageId message, Instant now) {
    Optional<MessageRow> failed =
        tables
            .messages()
            .find(scope, message)
            .filter(row -> row.value().delivery() == Delivery.FAILED)
            .filter(row -> row.order().isPresent());
    failed.ifPresent(
        row ->
            tables
                .messages()
                .replace(
                    scope,
                    message,
                    row.with(row.order().orElseThrow().afresh(now))
                        .with(Revision.of(row.value()).queued(0).named(Optional.empty()).done())));
    return failed.isPresent();
  }
}
