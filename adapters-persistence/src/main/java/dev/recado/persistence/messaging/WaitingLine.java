package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What waits in a lane. Within a conversation nothing passes a message that may have left, and
 * nothing passes one that will be tried again.
 */
final class WaitingLine {
  private static final String WAITING =
      """
      from messages m
        join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
      where m.tenant_id = :tenant and m.connection_id = :connection and m.status = 'queued'
        and not exists (
          select from messages o
          where o.tenant_id = :tenant and o.conversation_id = m.conversation_id
            and o.status in ('sending', 'uncertain'))
        and not exists (
          select from messages o
          where o.tenant_id = :tenant and o.connection_id = m.connection_id
            and o.status = 'queued' and o.conversation_id = m.conversation_id
            and o.next_attempt_at is not null and (o.created_at, o.id) < (m.created_at, m.id))
      """;
  private final TenantSql sql;

  WaitingLine(TenantSql sql) {
    this.sql = sql;
  }

  Optional<Due> next(TenantScope scope, ConnectionId connection, Instant now) {
    String first =
        "select m.id, m.contact_id, m.content, m.attempts, w.instance_id, c.reply_jid "
            + WAITING
            + """
              and (m.next_attempt_at is null or m.next_attempt_at <= :now)
            order by array_position(array['reply', 'direct', 'campaign'], m.kind),
              m.created_at, m.id
            limit 1
            for update of m
            """;
    return sql.find(
        scope,
        first,
        values -> values.bind("connection", connection.value()).bind("now", now),
        (row, context) -> due(row));
  }

  Optional<Instant> nextDue(TenantScope scope, ConnectionId connection) {
    String earliest =
        "select min(coalesce(m.next_attempt_at, m.created_at)) as at "
            + WAITING
            + "having count(*) > 0";
    return sql.find(
        scope,
        earliest,
        values -> values.bind("connection", connection.value()),
        (row, context) -> Columns.instant(row, "at"));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new MessageId(Columns.uuid(row, "id")),
        Columns.optionalUuid(row, "contact_id").map(ContactId::new),
        new InstanceName(row.getString("instance_id")),
        Jid.parse(row.getString("reply_jid")).orElseThrow(),
        new MessageText(row.getString("content")),
        row.getInt("attempts"));
  }
}
