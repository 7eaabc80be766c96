package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Raw events, in partitions of a month. */
public final class PostgresRawEvents implements RawEvents {
  private static final String JOINED =
      """
      from raw_events r
        join unit_whatsapp_connections c on c.tenant_id = :tenant and c.id = r.connection_id
      where r.tenant_id = :tenant and (cast(:bound as uuid) is null or c.unit_id = :bound)
      """;

  private static final String MATCHING =
      """
        and (cast(:unit as uuid) is null or c.unit_id = :unit)
        and (cast(:connection as uuid) is null or r.connection_id = :connection)
        and (cast(:event as text) is null or r.event = :event)
        and (cast(:outcome as text) is null or r.outcome = :outcome)
        and (cast(:since as timestamptz) is null or r.received_at >= :since)
        and (cast(:until as timestamptz) is null or r.received_at < :until)
      """;

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

  @Override
  public Page<Entry> page(TenantScope scope, Filter filter, Page.Request request) {
    String select =
        "select "
            + RawEventRow.COLUMNS
            + JOINED
            + MATCHING
            + """
              and (r.received_at, r.id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
                coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
            order by r.received_at desc, r.id desc limit :rows
            """;
    List<Entry> rows =
        sql.list(
            scope,
            select,
            values -> {
              bind(values, scope, filter);
              KeysetPage.bind(values, request);
            },
            (row, context) -> RawEventRow.read(row));
    return KeysetPage.of(rows, request, last -> new Cursor(last.receivedAt(), last.id()));
  }

  @Override
  public List<Entry> oldest(TenantScope scope, Filter filter, Optional<Cursor> after, int limit) {
    String select =
        "select "
            + RawEventRow.COLUMNS
            + JOINED
            + MATCHING
            + """
              and (r.received_at, r.id) > (coalesce(cast(:after_at as timestamptz), '-infinity'),
                coalesce(cast(:after_id as uuid), '00000000-0000-0000-0000-000000000000'))
            order by r.received_at, r.id limit :most
            """;
    return sql.list(
        scope,
        select,
        values ->
            bind(values, scope, filter)
                .bind("after_at", after.map(Cursor::at))
                .bind("after_id", after.map(Cursor::id))
                .bind("most", limit),
        (row, context) -> RawEventRow.read(row));
  }

  private static Query bind(Query values, TenantScope scope, Filter filter) {
    return values
        .bind("bound", scope.boundTo().map(UnitId::value))
        .bind("unit", filter.unit().map(UnitId::value))
        .bind("connection", filter.connection().map(ConnectionId::value))
        .bind("event", filter.event())
        .bind("outcome", filter.handling().map(Handling::label))
        .bind("since", filter.since())
        .bind("until", filter.until());
  }

  @Override
  public Optional<Kept> find(TenantScope scope, UUID id) {
    return find(scope, id, "");
  }

  @Override
  public Optional<Kept> lock(TenantScope scope, UUID id) {
    return find(scope, id, " for update of r");
  }

  private Optional<Kept> find(TenantScope scope, UUID id, String lock) {
    String select =
        "select " + RawEventRow.COLUMNS + ", r.body " + JOINED + " and r.id = :id" + lock;
    return sql.find(
        scope,
        select,
        values -> values.bind("id", id).bind("bound", scope.boundTo().map(UnitId::value)),
        (row, context) -> new Kept(RawEventRow.read(row), row.getString("body")));
  }

  @Override
  public void replayed(TenantScope scope, UUID id, Handling handling, String note, Instant now) {
    String update =
        """
        update raw_events
        set outcome = :outcome, note = nullif(:note, ''), replays = replays + 1,
          replayed_at = :now, replayed_by = :by
        where tenant_id = :tenant and id = :id
        """;
    sql.updateOne(
        scope,
        update,
        values ->
            values
                .bind("outcome", handling.label())
                .bind("note", note)
                .bind("now", now)
                .bind("by", scope.member().map(MemberId::value))
                .bind("id", id));
  }
}
