package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.MessageTables.Order;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits to be sent, in the order in which it is sent. */
public final class Queue {
  private static final Comparator<MessageRow> ORDER =
      Comparator.comparing((MessageRow row) -> row.order().orElseThrow().kind())
          .thenComparing(MessageTables.ORDER.oldestFirst());
  private final ConnectionTables connections;
  private final ConversationBook conversations;
  private final MessageTables messages;
  private final QueueFacts facts;

  public Queue(
      ConnectionTables connections,
      ConversationBook conversations,
      MessageTables messages,
      QueueFacts facts) {
    this.connections = connections;
    this.conversations = conversations;
    this.messages = messages;
    this.facts = facts;
  }

  List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most) {
    return waiting(scope, connection)
        .filter(row -> open.contains(traffic(scope, row, now)))
        .filter(row -> notBefore(row).filter(at -> at.isAfter(now)).isEmpty())
        .sorted(ORDER)
        .limit(most)
        .map(row -> due(scope, row, now))
        .toList();
  }

  Map<TrafficClass, Instant> dueByClass(TenantScope scope, ConnectionId connection, Instant now) {
    return waiting(scope, connection)
        .collect(
            Collectors.toMap(
                row -> traffic(scope, row, now),
                row -> notBefore(row).orElse(row.value().createdAt()),
                (one, other) -> one.isBefore(other) ? one : other));
  }

  /** Why a queued message has to wait for its own sake; empty for one that is not queued. */
  Optional<Traffic.Waiting> look(TenantScope scope, MessageId message, Instant now) {
    return messages
        .messages()
        .find(scope, message)
        .filter(row -> row.value().delivery() == Delivery.QUEUED)
        .map(
            row ->
                new Traffic.Waiting(
                    traffic(scope, row, now),
                    notBefore(row),
                    heldBack(scope, row),
                    !facts.campaignRuns(scope, row)));
  }

  private TrafficClass traffic(TenantScope scope, MessageRow row, Instant now) {
    boolean cold =
        conversations
            .find(scope, row.value().conversation())
            .flatMap(Conversation::contact)
            .filter(contact -> !facts.warm(scope, row.value().unit(), contact, now))
            .isPresent();
    return TrafficClass.of(row.order().orElseThrow().kind(), cold);
  }

  private Stream<MessageRow> waiting(TenantScope scope, ConnectionId connection) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().connection().equals(connection))
        .filter(row -> row.value().delivery() == Delivery.QUEUED)
        .filter(row -> facts.campaignRuns(scope, row))
        .filter(row -> !heldBack(scope, row));
  }

  /** Within a conversation nothing passes what may have left or what will be tried again. */
  private boolean heldBack(TenantScope scope, MessageRow row) {
    return messages
        .messages()
        .all(scope)
        .filter(other -> other.value().conversation().equals(row.value().conversation()))
        .anyMatch(other -> inDoubt(other.value()) || waitsBefore(other, row));
  }

  static boolean inDoubt(Message message) {
    return message.delivery() == Delivery.UNCERTAIN || message.delivery() == Delivery.SENDING;
  }

  private static boolean waitsBefore(MessageRow other, MessageRow row) {
    return other.value().delivery() == Delivery.QUEUED
        && notBefore(other).isPresent()
        && MessageTables.ORDER.oldestFirst().compare(other, row) < 0;
  }

  private static Optional<Instant> notBefore(MessageRow row) {
    return row.order().flatMap(Order::notBefore);
  }

  private Due due(TenantScope scope, MessageRow row, Instant now) {
    Message message = row.value();
    Connection connection =
        connections.connections().find(scope, message.connection()).orElseThrow().value();
    Conversation conversation = conversations.find(scope, message.conversation()).orElseThrow();
    return new Due(
        message.id(),
        conversation.contact(),
        connection.instance(),
        conversation.replyTo(),
        OutboundContent.of(message.content()),
        message.attempts(),
        traffic(scope, row, now),
        conversation.contact().filter(id -> facts.optedOut(scope, id)).isPresent(),
        conversation.contact().flatMap(id -> facts.notOnWhatsAppUntil(scope, id)),
        row.order().orElseThrow().expiresAt());
  }
}
