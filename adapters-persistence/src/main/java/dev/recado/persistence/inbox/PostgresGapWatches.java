package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Up to when each connection's history was read; due looks are claimed with a lease. */
public final class PostgresGapWatches implements GapWatches {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresGapWatches(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void suspect(TenantScope scope, ConnectionId connection, Suspicion suspicion) {
    String upsert =
        """
        insert into gap_watches as known
          (tenant_id, connection_id, instance_id, begun_at, read_until, next_look_at)
        values (:tenant, :connection, :instance, :fresh, :fresh, :look_at)
        on conflict (tenant_id, connection_id) do update set
          instance_id = excluded.instance_id,
          begun_at = case when known.instance_id <> :instance then :fresh
            when :reopen then least(known.begun_at, :since)
            else known.begun_at end,
          read_until = case when known.instance_id <> :instance then :fresh
            when :reopen then least(known.read_until, :since)
            else least(known.read_until, greatest(:since, known.begun_at)) end,
          next_look_at = case when known.instance_id <> :instance then :look_at
            else least(known.next_look_at, :look_at) end,
          failures = case when known.instance_id <> :instance then 0 else known.failures end,
          trouble = case when known.instance_id = :instance then known.trouble end
        """;
    sql.updateOne(
        scope,
        upsert,
        values ->
            values
                .bind("connection", connection.value())
                .bind("instance", suspicion.instance().value())
                .bind("fresh", suspicion.reopen() ? suspicion.since() : suspicion.now())
                .bind("since", suspicion.since())
                .bind("reopen", suspicion.reopen())
                .bind("look_at", suspicion.lookAt()));
  }

  @Override
  public int suspectAll(Instant now) {
    return all.find(
            "select suspect_gaps(:now)",
            values -> values.bind("now", now),
            (row, context) -> row.getInt(1))
        .orElseThrow();
  }

  @Override
  public List<DueLook> claim(Instant now, Duration lease, int limit) {
    return all.list(
        "select tenant_id, connection_id"
            + " from claim_gap_looks(:now, make_interval(secs => :seconds), :most)",
        values -> values.bind("now", now).bind("seconds", lease.toSeconds()).bind("most", limit),
        (row, context) ->
            new DueLook(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new ConnectionId(Columns.uuid(row, "connection_id"))));
  }

  @Override
  public Optional<Watch> find(TenantScope scope, ConnectionId connection) {
    return sql.find(
        scope,
        "select * from gap_watches where tenant_id = :tenant and connection_id = :connection",
        values -> values.bind("connection", connection.value()),
        (row, context) -> watch(row));
  }

  private static Watch watch(ResultSet row) throws SQLException {
    Looks looks =
        new Looks(
            Columns.instant(row, "next_look_at"),
            Columns.optionalInstant(row, "looked_at"),
            row.getInt("failures"),
            Columns.optionalText(row, "trouble"));
    return new Watch(
        new InstanceName(row.getString("instance_id")),
        Columns.instant(row, "begun_at"),
        Columns.instant(row, "read_until"),
        looks,
        new Haul(row.getLong("recovered"), Columns.optionalInstant(row, "last_recovered_at")));
  }

  @Override
  public void advance(
      TenantScope scope, ConnectionId connection, Instant before, Progress progress) {
    String update =
        """
        update gap_watches
        set read_until = case when read_until = :before then :read_until else read_until end,
          recovered = recovered + :recovered,
          last_recovered_at = case when :recovered > 0 then :now else last_recovered_at end
        where tenant_id = :tenant and connection_id = :connection
        """;
    sql.updateOne(
        scope,
        update,
        values ->
            values
                .bind("connection", connection.value())
                .bind("before", before)
                .bind("read_until", progress.readUntil())
                .bind("recovered", progress.recovered())
                .bind("now", progress.now()));
  }

  @Override
  public void ended(TenantScope scope, ConnectionId connection, Instant nextLook, Instant now) {
    over(scope, connection, Optional.empty(), nextLook, now);
  }

  @Override
  public void failed(
      TenantScope scope, ConnectionId connection, String why, Instant nextLook, Instant now) {
    over(scope, connection, Optional.of(why), nextLook, now);
  }

  /** A suspicion that came while somebody looked keeps its time. */
  private void over(
      TenantScope scope,
      ConnectionId connection,
      Optional<String> trouble,
      Instant nextLook,
      Instant now) {
    String update =
        """
        update gap_watches
        set next_look_at = case when next_look_at < lease_until then least(next_look_at, :next)
            else :next end,
          lease_until = null, looked_at = :now, trouble = :trouble,
          failures = case when cast(:trouble as text) is null then 0 else failures + 1 end
        where tenant_id = :tenant and connection_id = :connection
        """;
    sql.updateOne(
        scope,
        update,
        values ->
            values
                .bind("connection", connection.value())
                .bind("next", nextLook)
                .bind("now", now)
                .bind("trouble", trouble));
  }
}
