package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.persistence.sql.TenantSql;
import org.jdbi.v3.core.Jdbi;

/** Raw events, in partitions of a month. */
public final class PostgresRawEvents implements RawEvents {
  private final TenantSql sql;

  public PostgresRawEvents(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void append(TenantScope scope, RawEvent event) {
    String insert =
        """
        insert into raw_events
          (tenant_id, id, connection_id, event, received_at, body, outcome, note)
        values (:tenant, :id, :connection, :event, :received_at, cast(:body as jsonb), :outcome,
          nullif(:note, ''))
        """;
    sql.updateOne(
        scope,
        insert,
        values ->
            values
                .bind("id", event.id())
                .bind("connection", event.connection().value())
                .bind("event", event.event())
                .bind("received_at", event.receivedAt())
                .bind("body", event.body())
                .bind("outcome", event.handling().label())
                .bind("note", event.note()));
  }
}
