package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes messages off the count of what is unread. The count loses as many as rows were changed,
 * never becomes a fixed number: messages that arrive at the same moment stay counted.
 */
final class Unread {
  private final TenantSql sql;

  Unread(TenantSql sql) {
    this.sql = sql;
  }

  void readAll(TenantScope scope, ConversationId conversation, Instant now) {
    lock(scope, conversation);
    String read =
        """
        update messages set unread = false, read_at = :now
        where tenant_id = :tenant and conversation_id = :conversation and unread
        """;
    int count =
        sql.update(
            scope,
            read,
            values -> values.bind("conversation", conversation.value()).bind("now", now));
    discount(scope, conversation.value(), count);
  }

  /** The conversation before its messages: so locks who merges it with another. */
  private void lock(TenantScope scope, ConversationId conversation) {
    String lock =
        """
        select id from conversations
        where tenant_id = :tenant and id = :conversation for no key update
        """;
    sql.find(
        scope,
        lock,
        values -> values.bind("conversation", conversation.value()),
        (row, context) -> true);
  }

  private void lockAround(TenantScope scope, MessageId message) {
    String around =
        """
        select conversation_id from messages where tenant_id = :tenant and id = :message and unread
        """;
    sql.find(
            scope,
            around,
            values -> values.bind("message", message.value()),
            (row, context) -> new ConversationId(Columns.uuid(row, "conversation_id")))
        .ifPresent(conversation -> lock(scope, conversation));
  }

  void read(TenantScope scope, MessageId message, Instant now) {
    lockAround(scope, message);
    String read =
        """
        update messages set unread = false, read_at = :now
        where tenant_id = :tenant and id = :message and unread
        returning conversation_id
        """;
    sql.find(
            scope,
            read,
            values -> values.bind("message", message.value()).bind("now", now),
            (row, context) -> Columns.uuid(row, "conversation_id"))
        .ifPresent(conversation -> discount(scope, conversation, 1));
  }

  private void discount(TenantScope scope, UUID conversation, int count) {
    if (count == 0) {
      return;
    }
    String discount =
        """
        update conversations set unread_count = unread_count - :count
        where tenant_id = :tenant and id = :conversation
        """;
    sql.updateOne(
        scope, discount, values -> values.bind("conversation", conversation).bind("count", count));
  }
}
