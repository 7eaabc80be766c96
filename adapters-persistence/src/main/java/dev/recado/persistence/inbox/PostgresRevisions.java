package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Revised;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What messages said before, and what they answer. */
public final class PostgresRevisions implements Revisions {
  private final TenantSql sql;

  public PostgresRevisions(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  private record Version(MessageId message, Revised said) {}

  @Override
  public Map<MessageId, List<Revised>> of(TenantScope scope, List<MessageId> messages) {
    String select =
        """
        select e.message_id, e.previous_content,
          coalesce(
            lead(e.said_at) over (
              partition by e.message_id
              order by e.said_at nulls first, e.previous_content collate "C"),
            m.edited_at) as until
        from message_edits e
          join messages m on m.tenant_id = e.tenant_id and m.id = e.message_id
        where e.tenant_id = :tenant and e.message_id = any(:messages)
        order by e.message_id, e.said_at nulls first, e.previous_content collate "C"
        """;
    return sql
        .list(
            scope,
            select,
            values -> values.bind("messages", Columns.uuids(messages, MessageId::value)),
            (row, context) ->
                new Version(
                    new MessageId(Columns.uuid(row, "message_id")),
                    new Revised(
                        Columns.optionalText(row, "previous_content"),
                        Columns.instant(row, "until"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Version::message, Collectors.mapping(Version::said, Collectors.toList())));
  }

  private record Answer(MessageId message, MessageId original) {}

  @Override
  public Map<MessageId, MessageId> answered(TenantScope scope, List<MessageId> messages) {
    String select =
        """
        select distinct on (a.id) a.id, q.id as original
        from messages a
          join messages q on q.tenant_id = a.tenant_id and q.connection_id = a.connection_id
            and q.external_id = a.quoted_external_id and q.conversation_id = a.conversation_id
        where a.tenant_id = :tenant and a.id = any(:messages)
        order by a.id, q.id
        """;
    return sql
        .list(
            scope,
            select,
            values -> values.bind("messages", Columns.uuids(messages, MessageId::value)),
            (row, context) ->
                new Answer(
                    new MessageId(Columns.uuid(row, "id")),
                    new MessageId(Columns.uuid(row, "original"))))
        .stream()
        .collect(Collectors.toMap(Answer::message, Answer::original));
  }
}
