package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** One small hot row per lane. */
public final class PostgresLanes implements Lanes {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresLanes(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void wake(TenantScope scope, ConnectionId connection, Instant due) {
    String wake =
        """
        insert into lanes as lane (tenant_id, connection_id, next_due)
        values (:tenant, :connection, :due)
        on conflict (tenant_id, connection_id) do update set next_due = excluded.next_due
          where lane.next_due is null or lane.next_due > excluded.next_due
        """;
    sql.update(
        scope, wake, values -> values.bind("connection", connection.value()).bind("due", due));
  }

  @Override
  public List<Lane> claim(Claim claim, Instant now) {
    String claimed =
        """
        select tenant_id, connection_id, token
        from claim_lanes(:now, :worker, make_interval(secs => :seconds), :most)
        """;
    return all.list(
        claimed,
        values ->
            values
                .bind("now", now)
                .bind("worker", claim.worker())
                .bind("seconds", claim.lease().toMillis() / 1000.0)
                .bind("most", claim.limit()),
        (row, context) -> lane(row));
  }

  private static Lane lane(ResultSet row) throws SQLException {
    return new Lane(
        new TenantId(Columns.uuid(row, "tenant_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        row.getLong("token"));
  }

  @Override
  public boolean hold(TenantScope scope, Lane lane) {
    String lock =
        """
        select token from lanes
        where tenant_id = :tenant and connection_id = :connection and token = :token
        for update
        """;
    return sql.find(
            scope,
            lock,
            values ->
                values.bind("connection", lane.connection().value()).bind("token", lane.token()),
            (row, context) -> true)
        .isPresent();
  }

  /**
   * The claim cleared next_due, so what stands there is a wake-up that came since: the earlier
   * wins.
   */
  @Override
  public void release(TenantScope scope, Lane lane, Optional<Instant> nextDue) {
    TenantSql.requireOwn(scope, lane.tenant());
    String release =
        """
        update lanes
        set lease_owner = null, lease_until = null,
          next_due = least(next_due, cast(:next_due as timestamptz))
        where tenant_id = :tenant and connection_id = :connection and token = :token
        """;
    sql.update(
        scope,
        release,
        values ->
            values
                .bind("connection", lane.connection().value())
                .bind("token", lane.token())
                .bind("next_due", nextDue));
  }

  @Override
  public Optional<Trouble> trouble(TenantScope scope, ConnectionId connection) {
    return sql.find(
        scope,
        """
        select trouble_since, probe_at, probes from lanes
        where tenant_id = :tenant and connection_id = :connection and trouble_since is not null
        """,
        values -> values.bind("connection", connection.value()),
        (row, context) ->
            new Trouble(
                Columns.instant(row, "trouble_since"),
                Columns.instant(row, "probe_at"),
                row.getInt("probes")));
  }

  @Override
  public void troubled(TenantScope scope, ConnectionId connection, Trouble trouble) {
    String note =
        """
        insert into lanes as lane
          (tenant_id, connection_id, next_due, trouble_since, probe_at, probes)
        values (:tenant, :connection, :probe_at, :since, :probe_at, :probes)
        on conflict (tenant_id, connection_id) do update set
          next_due = least(lane.next_due, excluded.next_due),
          trouble_since = coalesce(lane.trouble_since, excluded.trouble_since),
          probe_at = excluded.probe_at, probes = excluded.probes
        """;
    sql.update(
        scope,
        note,
        values ->
            values
                .bind("connection", connection.value())
                .bind("since", trouble.since())
                .bind("probe_at", trouble.probeAt())
                .bind("probes", trouble.probes()));
  }

  @Override
  public void calm(TenantScope scope, ConnectionId connection, Instant now) {
    String calm =
        """
        update lanes
        set trouble_since = null, probe_at = null, probes = 0, next_due = least(next_due, :now)
        where tenant_id = :tenant and connection_id = :connection and trouble_since is not null
        """;
    sql.update(
        scope, calm, values -> values.bind("connection", connection.value()).bind("now", now));
  }
}
