package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.CampaignQueue.Candidate;
import dev.recado.application.messaging.port.CampaignQueue.Fresh;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.MessageTables.Order;
import java.util.Optional;

/** Puts messages of campaigns into their queue. */
public final class QueuedMail {
  private final MessageTables tables;
  private final ConversationBook conversations;

  public QueuedMail(MessageTables tables, ConversationBook conversations) {
    this.tables = tables;
    this.conversations = conversations;
  }

  public void put(TenantScope scope, ConnectionId connection, Candidate candidate, Fresh fresh) {
    Order order =
        new Order(
            SendKind.CAMPAIGN,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of(candidate.campaign()),
            Optional.empty());
    Message message = message(connection, candidate, fresh);
    tables
        .messages()
        .insert(
            scope,
            fresh.message(),
            new MessageRow(scope.tenant(), message, Optional.of(order), false, Optional.empty()));
    conversations.note(
        scope, fresh.conversation(), fresh.now(), message.content().preview(), Optional.empty());
  }

  private static Message message(ConnectionId connection, Candidate candidate, Fresh fresh) {
    return new Message(
        fresh.message(),
        candidate.unit(),
        connection,
        fresh.conversation(),
        Direction.OUTBOUND,
        Sender.CAMPAIGN,
        Origin.RECADO,
        MessageContent.text(fresh.text().value()),
        Delivery.QUEUED,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        InMemoryMessages.UNMARKED,
        fresh.now());
  }
}
