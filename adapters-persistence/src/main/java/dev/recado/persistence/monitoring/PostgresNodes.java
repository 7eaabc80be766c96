package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.Nodes;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The processes, a row each. */
public final class PostgresNodes implements Nodes {
  private final CrossTenantSql all;

  public PostgresNodes(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void report(Node node) {
    all.find(
        """
        insert into nodes (id, mode, release, started_at, reported_at, worked_at, heap_percent,
          cpu_percent)
        values (:id, :mode, :release, :started, :reported, :worked, :heap, :cpu)
        on conflict (id) do update
          set reported_at = excluded.reported_at, worked_at = excluded.worked_at,
            heap_percent = excluded.heap_percent, cpu_percent = excluded.cpu_percent
        returning id
        """,
        values ->
            values
                .bind("id", node.id())
                .bind("mode", node.mode())
                .bind("release", node.release())
                .bind("started", node.startedAt())
                .bind("reported", node.reportedAt())
                .bind("worked", node.workedAt())
                .bind("heap", node.heapPercent())
                .bind("cpu", node.cpuPercent()),
        (row, context) -> row.getString("id"));
  }

  @Override
  public List<Node> since(Instant reported) {
    return all.list(
        "select * from nodes where reported_at >= :reported order by reported_at desc, id",
        values -> values.bind("reported", reported),
        (row, context) -> node(row));
  }

  private static Node node(ResultSet row) throws SQLException {
    return new Node(
        Columns.uuid(row, "id"),
        row.getString("mode"),
        row.getString("release"),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "reported_at"),
        Columns.optionalInstant(row, "worked_at"),
        row.getInt("heap_percent"),
        row.getInt("cpu_percent"));
  }

  @Override
  public void forget(Instant reportedBefore) {
    all.list(
        "delete from nodes where reported_at < :before returning id",
        values -> values.bind("before", reportedBefore),
        (row, context) -> row.getString("id"));
  }
}
