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

  void read(TenantScope scope, MessageId message, Instant now) {
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
