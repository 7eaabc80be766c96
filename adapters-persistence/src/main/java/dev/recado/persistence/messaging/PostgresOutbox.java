package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The messages of the tenants that were written here. */
public final class PostgresOutbox implements Outbox {
  private static final String MATCHING =
      """
      tenant_id = :tenant and origin = 'recado'
        and (cast(:bound as uuid) is null or unit_id = :bound)
        and (cast(:unit as uuid) is null or unit_id = :unit)
        and (cast(:since as timestamptz) is null or created_at >= :since)
        and (cast(:code as text) is null or error_code = :code)
        and (cardinality(:ids) = 0 or id = any(:ids))
      """;
  private final TenantSql sql;

  public PostgresOutbox(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Page<Message> page(
      TenantScope scope, Optional<Delivery> delivery, Filter filter, Page.Request request) {
    String select =
        "select * from messages where "
            + MATCHING
            + """
              and (cast(:status as text) is null or status = :status)
              and (created_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
                coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
            order by created_at desc, id desc limit :rows
            """;
    List<Message> rows =
        sql.list(
            scope,
            select,
            values -> {
              bind(values, scope, filter).bind("status", delivery.map(Delivery::label));
              KeysetPage.bind(values, request);
            },
            (row, context) -> MessageRow.read(row));
    return KeysetPage.of(rows, request, last -> new Cursor(last.createdAt(), last.id().value()));
  }

  /** The status stands in the text of the query, so that its partial indexes serve. */
  @Override
  public int count(TenantScope scope, Delivery delivery, Filter filter, int most) {
    String count =
        "select count(*) as counted from (select 1 from messages where status = '"
            + delivery.label()
            + "' and "
            + MATCHING
            + " limit :most) as those";
    return sql.find(
            scope,
            count,
            values -> bind(values, scope, filter).bind("most", most),
            (row, context) -> row.getInt("counted"))
        .orElseThrow();
  }

  /** The attempts are forgotten by a trigger, so that the runbook's SQL does the same. */
  @Override
  public List<ConnectionId> requeueFailed(TenantScope scope, Filter filter, int most, Instant now) {
    String requeue =
        "with failed as (select id from messages where status = 'failed' and "
            + MATCHING
            + """
              order by created_at, id limit :most for update
            )
            update messages m set status = 'queued', updated_at = :now
            from failed f where m.tenant_id = :tenant and m.id = f.id
            returning m.connection_id
            """;
    return sql.list(
        scope,
        requeue,
        values -> bind(values, scope, filter).bind("most", most).bind("now", now),
        (row, context) -> new ConnectionId(Columns.uuid(row, "connection_id")));
  }

  private static Query bind(Query values, TenantScope scope, Filter filter) {
    List<UUID> ids = filter.ids().stream().map(MessageId::value).toList();
    return values
        .bind("bound", scope.boundTo().map(UnitId::value))
        .bind("unit", filter.unit().map(UnitId::value))
        .bind("since", filter.since())
        .bind("code", filter.code())
        .bindArray("ids", UUID.class, ids);
  }
}
