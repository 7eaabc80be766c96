package dev.recado.persistence.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.connection.Vitals;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Vital signs, counted where they are kept anyway: in messages and raw events. */
public final class PostgresVitalSigns implements VitalSigns {
  private static final int MOST = 1000;
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresVitalSigns(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Vitals of(TenantScope scope, ConnectionId connection, VitalLimits limits, Instant now) {
    String select =
        """
        select count(*)::integer as accepted,
          (count(*) filter (where m.status = 'sent'))::integer as undelivered,
          (select r.received_at from raw_events r
            where r.tenant_id = :tenant and r.connection_id = :connection
            order by r.received_at desc limit 1) as last_event
        from messages m
        where m.tenant_id = :tenant and m.connection_id = :connection and m.origin = 'recado'
          and m.sent_at > :from and m.sent_at <= :to and m.status in ('sent', 'delivered', 'read')
        """;
    return sql.find(
            scope,
            select,
            values ->
                values
                    .bind("connection", connection.value())
                    .bind("from", now.minus(limits.window()))
                    .bind("to", now.minus(limits.patience())),
            (row, context) ->
                new Vitals(
                    row.getInt("accepted"),
                    row.getInt("undelivered"),
                    Columns.optionalInstant(row, "last_event")))
        .orElseThrow();
  }

  @Override
  public int reconnects(TenantScope scope, ConnectionId connection, Instant since) {
    String count =
        """
        select count(*)::integer from (
          select from raw_events
          where tenant_id = :tenant and connection_id = :connection and received_at >= :since
            and event = 'connection.update'
          limit :most) counted
        """;
    return sql.find(
            scope,
            count,
            values ->
                values
                    .bind("connection", connection.value())
                    .bind("since", since)
                    .bind("most", MOST),
            (row, context) -> row.getInt(1))
        .orElseThrow();
  }

  @Override
  public List<Judged> judge(VitalLimits limits, Instant now) {
    return all.list(
        """
        select * from judge_vitals(:now, make_interval(secs => :span),
          make_interval(secs => :patience), :least, :percent, make_interval(secs => :silence))
        """,
        values ->
            values
                .bind("now", now)
                .bind("span", seconds(limits.window()))
                .bind("patience", seconds(limits.patience()))
                .bind("least", limits.least())
                .bind("percent", limits.percent())
                .bind("silence", seconds(limits.silence())),
        (row, context) -> judged(row));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static Judged judged(ResultSet row) throws SQLException {
    return new Judged(
        new TenantId(Columns.uuid(row, "tenant_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        Columns.optionalText(row, "before").flatMap(Strain::of),
        Columns.optionalText(row, "after").flatMap(Strain::of));
  }

  @Override
  public Map<Strain, Integer> census() {
    Map<Strain, Integer> census = new EnumMap<>(Strain.class);
    all.list(
            "select * from strained_connections()",
            values -> {},
            (row, context) ->
                Map.entry(
                    Strain.of(row.getString("strain")).orElseThrow(), row.getInt("connections")))
        .forEach(entry -> census.put(entry.getKey(), entry.getValue()));
    return census;
  }
}
