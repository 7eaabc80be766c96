package dev.recado.persistence.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happened to connections. */
public final class PostgresTimeline implements Timeline {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresTimeline(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void note(TenantScope scope, ConnectionId connection, Entry entry) {
    String insert =
        """
        insert into connection_events (tenant_id, id, connection_id, occurred_at, kind, status,
          status_reason, ailment, remedy, done, strain, drifts, messages)
        values (:tenant, :id, :connection, :at, :kind, :status,
          :reason, :ailment, :remedy, :done, :strain, :drifts, :messages)
        """;
    sql.update(
        scope,
        insert,
        values -> {
          values
              .bind("id", entry.id())
              .bind("connection", connection.value())
              .bind("at", entry.at());
          LifeEventRow.bind(values, entry.event());
        });
  }

  @Override
  public Page<Entry> page(TenantScope scope, ConnectionId connection, Page.Request request) {
    String select =
        """
        select * from connection_events
        where tenant_id = :tenant and connection_id = :connection
          and (occurred_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by occurred_at desc, id desc limit :rows
        """;
    List<Entry> rows =
        sql.list(
            scope,
            select,
            values -> {
              values.bind("connection", connection.value());
              KeysetPage.bind(values, request);
            },
            (row, context) -> LifeEventRow.read(row));
    return KeysetPage.of(rows, request, last -> new Cursor(last.at(), last.id()));
  }

  @Override
  public int forget(Instant before, int limit) {
    return all.find(
            "select forget_connection_events(:before, :most)",
            values -> values.bind("before", before).bind("most", limit),
            (row, context) -> row.getInt(1))
        .orElse(0);
  }
}
