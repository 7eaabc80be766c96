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
 * The message whose turn it is in a lane. One that waits for its next attempt keeps its place: what
 * was accepted after it must not arrive before it.
 */
final class LaneHead {
  private static final String FIRST =
      """
      select m.id, m.contact_id, m.content, m.attempts, w.instance_id, c.reply_jid,
        coalesce(m.next_attempt_at, m.created_at) as at
      from messages m
        join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
      where m.tenant_id = :tenant and m.connection_id = :connection and m.status = 'queued'
        and not exists (
          select from messages o
          where o.tenant_id = :tenant and o.conversation_id = m.conversation_id
            and o.status in ('sending', 'uncertain'))
      order by array_position(array['reply', 'direct', 'campaign'], m.kind), m.created_at, m.id
      limit 1
      """;
  private final TenantSql sql;

  LaneHead(TenantSql sql) {
    this.sql = sql;
  }

  /**
   * @param at when it may be sent
   */
  record First(Due due, Instant at) {}

  Optional<First> read(TenantScope scope, ConnectionId connection) {
    return first(scope, connection, FIRST);
  }

  Optional<First> locked(TenantScope scope, ConnectionId connection) {
    return first(scope, connection, FIRST + "for update of m");
  }

  private Optional<First> first(TenantScope scope, ConnectionId connection, String select) {
    return sql.find(
        scope,
        select,
        values -> values.bind("connection", connection.value()),
        (row, context) -> new First(due(row), Columns.instant(row, "at")));
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
