package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Lanes as they stand. What waits is counted in the index of turns, which holds queued messages
 * alone, and no further than anybody needs to know.
 */
public final class PostgresLaneBoard implements LaneBoard {
  static final String WAITING =
      """
      select kinds.kind, counted.waiting, counted.oldest
      from (values ('reply', 1), ('direct', 2), ('campaign', 3)) kinds (kind, turn)
        cross join lateral (
          select count(*) as waiting, min(first.created_at) as oldest
          from (
            select m.created_at from messages m
            where m.tenant_id = :tenant and m.connection_id = :connection and m.status = 'queued'
              and (case m.kind when 'reply' then 1 when 'direct' then 2 else 3 end) = kinds.turn
            order by m.created_at, m.id limit :most) first) counted
      where counted.waiting > 0
      """;

  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresLaneBoard(Jdbi jdbi) {
    this.sql = new TenantSql(jdbi);
    this.all = new CrossTenantSql(jdbi);
  }

  @Override
  public Page<ConnectionId> page(
      TenantScope scope, Optional<UnitId> unit, boolean busy, Page.Request request) {
    String select =
        """
        select w.id from unit_whatsapp_connections w
          left join lanes l on l.tenant_id = w.tenant_id and l.connection_id = w.id
        where w.tenant_id = :tenant and w.unit_id = coalesce(cast(:unit as uuid), w.unit_id)
          and w.id < coalesce(cast(:after as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
          and (not :busy or l.next_due is not null or l.lease_until is not null)
        order by w.id desc limit :rows
        """;
    return KeysetPage.of(
        sql.list(
            scope,
            select,
            values ->
                bind(values, busy, request)
                    .bind("unit", unit.or(scope::boundTo).map(UnitId::value)),
            (row, context) -> new ConnectionId(Columns.uuid(row, "id"))),
        request,
        id -> new Cursor(Instant.EPOCH, id.value()));
  }

  private static Query bind(Query values, boolean busy, Page.Request request) {
    return values
        .bind("busy", busy)
        .bind("after", request.after().map(Cursor::id))
        .bind("rows", request.limit() + 1);
  }

  @Override
  public Page<Place> everywhere(boolean busy, Page.Request request) {
    return KeysetPage.of(
        all.list(
            "select * from lanes_everywhere(:busy, cast(:after as uuid), :rows)",
            values -> bind(values, busy, request),
            (row, context) ->
                new Place(
                    new TenantId(Columns.uuid(row, "tenant_id")),
                    new ConnectionId(Columns.uuid(row, "connection_id")))),
        request,
        place -> new Cursor(Instant.EPOCH, place.connection().value()));
  }

  @Override
  public Optional<Standing> of(TenantScope scope, ConnectionId connection) {
    String select =
        """
        select w.id, w.unit_id, w.phone_number, w.status, l.next_due, l.lease_owner, l.lease_until,
          (select coalesce(sum(c.pending), 0) from campaigns c
            where c.tenant_id = w.tenant_id and c.unit_id = w.unit_id
              and c.status = 'processing') as recipients
        from unit_whatsapp_connections w
          left join lanes l on l.tenant_id = w.tenant_id and l.connection_id = w.id
        where w.tenant_id = :tenant and w.id = :connection
        """;
    Map<SendKind, Queue> queues = queues(scope, connection);
    return sql.find(
        scope,
        select,
        values -> values.bind("connection", connection.value()),
        (row, context) -> standing(row, queues));
  }

  private static Standing standing(ResultSet row, Map<SendKind, Queue> queues) throws SQLException {
    Optional<Instant> until = Columns.optionalInstant(row, "lease_until");
    String worker = row.getString("lease_owner");
    return new Standing(
        new ConnectionId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        Columns.optionalText(row, "phone_number").map(PhoneNumber::new),
        MessageRow.label(ConnectionState.class, row, "status"),
        Columns.optionalInstant(row, "next_due"),
        until.map(end -> new Lease(worker, end)),
        queues,
        row.getInt("recipients"));
  }

  private Map<SendKind, Queue> queues(TenantScope scope, ConnectionId connection) {
    Map<SendKind, Queue> queues = new EnumMap<>(SendKind.class);
    List<Map.Entry<SendKind, Queue>> counted =
        sql.list(
            scope,
            WAITING,
            values -> values.bind("connection", connection.value()).bind("most", MOST),
            (row, context) ->
                Map.entry(
                    MessageRow.label(SendKind.class, row, "kind"),
                    new Queue(row.getInt("waiting"), Columns.instant(row, "oldest"))));
    counted.forEach(queue -> queues.put(queue.getKey(), queue.getValue()));
    return queues;
  }
}
