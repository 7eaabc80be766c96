package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.AttemptRow;
import dev.recado.testkit.messaging.MessageTables.Doubt;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settlements in memory. */
public final class InMemorySettlements implements Settlements {
  private final ConnectionTables connections;
  private final ContactTables contacts;
  private final ConversationBook conversations;
  private final MessageTables messages;

  public InMemorySettlements(
      ConnectionTables connections,
      ContactTables contacts,
      ConversationBook conversations,
      MessageTables messages) {
    this.connections = connections;
    this.contacts = contacts;
    this.conversations = conversations;
    this.messages = messages;
  }

  private static Optional<Instant> nextLook(MessageRow row) {
    return row.doubt().flatMap(Doubt::nextLook);
  }

  @Override
  public List<DueLook> due(Instant now, int limit) {
    return messages
        .messages()
        .everywhere()
        .filter(row -> nextLook(row).filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(row -> nextLook(row).orElseThrow()))
        .limit(limit)
        .map(row -> new DueLook(row.tenant(), row.value().id()))
        .toList();
  }

  @Override
  public Optional<Uncertain> open(TenantScope scope, MessageId message) {
    return messages
        .messages()
        .find(scope, message)
        .filter(row -> row.doubt().isPresent())
        .map(row -> uncertain(scope, row));
  }

  private Uncertain uncertain(TenantScope scope, MessageRow row) {
    Message message = row.value();
    Doubt doubt = row.doubt().orElseThrow();
    AttemptId last = row.order().orElseThrow().last().orElseThrow();
    AttemptRow attempt = messages.attempts().find(scope, last).orElseThrow();
    Connection connection =
        connections.connections().find(scope, message.connection()).orElseThrow().value();
    return new Uncertain(
        message.id(),
        last,
        connection.id(),
        connection.instance(),
        connection.connected() && !pairedAgain(scope, connection.id(), attempt.begun().at()),
        chats(scope, message),
        OutboundContent.of(message.content()),
        attempt.begun().at(),
        doubt.since(),
        message.attempts(),
        doubt.looks(),
        doubt.firstAbsent());
  }

  private boolean pairedAgain(TenantScope scope, ConnectionId connection, Instant since) {
    return connections
        .retired()
        .all(scope)
        .anyMatch(row -> row.connection().equals(connection) && !row.retiredAt().isBefore(since));
  }

  private List<Jid> chats(TenantScope scope, Message message) {
    Conversation conversation = conversations.find(scope, message.conversation()).orElseThrow();
    Stream<Jid> ofContact =
        conversation.contact().flatMap(contact -> contacts.contacts().find(scope, contact)).stream()
            .flatMap(row -> identifiers(row.value()));
    return Stream.concat(Stream.of(conversation.replyTo()), ofContact).distinct().toList();
  }

  private static Stream<Jid> identifiers(Contact contact) {
    Stream<Jid> phones =
        contact.phone().stream().flatMap(phone -> phone.spellings().stream()).map(Jid::of);
    return Stream.of(phones, contact.canonical().stream(), contact.lid().stream())
        .flatMap(each -> each);
  }

  @Override
  public Set<ProviderMessageId> taken(
      TenantScope scope, ConnectionId connection, Set<ProviderMessageId> ids) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().connection().equals(connection))
        .flatMap(row -> row.value().externalId().stream())
        .filter(ids::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean settle(
      TenantScope scope, MessageId message, PersonalVerdict verdict, String reason, Instant now) {
    Optional<MessageRow> uncertain =
        messages.messages().find(scope, message).filter(row -> row.doubt().isPresent());
    uncertain.ifPresent(
        row -> messages.messages().replace(scope, message, settled(row, verdict, reason, now)));
    return uncertain.isPresent();
  }

  private static MessageRow settled(
      MessageRow row, PersonalVerdict verdict, String reason, Instant now) {
    Revision revision = Revision.of(row.value());
    return switch (verdict) {
      case ARRIVED ->
          row.with(revision.reported(Receipt.SENT, row.doubt().orElseThrow().since()).done());
      case SEND_AGAIN ->
          row.with(row.order().orElseThrow().afresh(now)).with(revision.queued(0).done());
      case GIVE_UP -> row.with(revision.failed("given_up", reason).done());
    };
  }

  @Override
  public void looked(
      TenantScope scope,
      MessageId message,
      Optional<Instant> firstAbsent,
      Optional<Instant> nextLook) {
    messages
        .messages()
        .find(scope, message)
        .ifPresent(
            row ->
                row.doubt()
                    .map(d -> new Doubt(d.since(), nextLook, d.looks() + 1, firstAbsent))
                    .ifPresent(
                        next -> messages.messages().replace(scope, message, row.with(next))));
  }
}
