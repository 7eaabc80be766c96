package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was written here, in memory. */
public final class InMemoryOutbox implements Outbox {
  private final MessageTables tables;
  private final Messages messages;

  public InMemoryOutbox(MessageTables tables, Messages messages) {
    this.tables = tables;
    this.messages = messages;
  }

  @Override
  public Page<Message> page(
      TenantScope scope, Optional<Delivery> delivery, Filter filter, Page.Request request) {
    return InMemoryMessages.ORDER.page(
        matching(scope, filter)
            .map(MessageRow::value)
            .filter(message -> delivery.filter(d -> d != message.delivery()).isEmpty()),
        request);
  }

  @Override
  public int count(TenantScope scope, Delivery delivery, Filter filter, int most) {
    return (int)
        matching(scope, filter)
            .filter(row -> row.value().delivery() == delivery)
            .limit(most)
            .count();
  }

  private Stream<MessageRow> matching(TenantScope scope, Filter filter) {
    return tables
        .messages()
        .all(scope)
        .filter(row -> row.order().isPresent())
        .filter(row -> scope.reaches(row.value().unit()))
        .filter(row -> matches(row.value(), filter));
  }

  private static boolean matches(Message message, Filter filter) {
    return filter.unit().filter(unit -> !unit.equals(message.unit())).isEmpty()
        && filter.since().filter(message.createdAt()::isBefore).isEmpty()
        && filter.code().filter(code -> !message.errorCode().equals(Optional.of(code))).isEmpty()
        && (filter.ids().isEmpty() || filter.ids().contains(message.id()));
  }

  @Override
  public List<ConnectionId> requeueFailed(TenantScope scope, Filter filter, int most, Instant now) {
    List<Message> failed =
        matching(scope, filter)
            .filter(row -> row.value().delivery() == Delivery.FAILED)
            .sorted(MessageTables.ORDER.oldestFirst())
            .limit(most)
            .map(MessageRow::value)
            .toList();
    failed.forEach(message -> messages.requeue(scope, message.id(), now));
    return failed.stream().map(Message::connection).toList();
  }
}
