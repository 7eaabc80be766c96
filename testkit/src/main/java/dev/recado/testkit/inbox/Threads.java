package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which message is in which conversation. */
public record Threads(MessageTables messages) {
  /** The messages of conversations. */
  public Map<MessageId, ConversationId> of(
      TenantScope scope, Collection<ConversationId> conversations) {
    return messages
        .messages()
        .all(scope)
        .map(MessageRow::value)
        .filter(message -> conversations.contains(message.conversation()))
        .collect(Collectors.toMap(message -> message.id(), message -> message.conversation()));
  }

  /** Moves all messages of one conversation to another. */
  public void move(TenantScope scope, ConversationId from, ConversationId to) {
    of(scope, List.of(from)).keySet().forEach(message -> put(scope, message, to));
  }

  /** Moves messages back to where they were, as far as they are there. */
  public void restore(TenantScope scope, Map<MessageId, ConversationId> before) {
    before.forEach((message, conversation) -> put(scope, message, conversation));
  }

  private void put(TenantScope scope, MessageId id, ConversationId conversation) {
    messages
        .messages()
        .find(scope, id)
        .filter(row -> !row.value().conversation().equals(conversation))
        .ifPresent(row -> messages.messages().replace(scope, id, row.in(conversation)));
  }
}
