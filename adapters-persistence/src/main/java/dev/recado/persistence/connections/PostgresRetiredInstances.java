package dev.recado.persistence.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Instances to be deleted at the gateway, and those that were. */
public final class PostgresRetiredInstances implements RetiredInstances {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresRetiredInstances(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void retire(
      TenantScope scope, ConnectionId connection, InstanceName instance, Instant now) {
    String insert =
        """
        insert into retired_instances
          (tenant_id, instance_id, connection_id, retired_at, next_try_at)
        values (:tenant, :instance, :connection, :now, :now)
        on conflict (tenant_id, instance_id) do nothing
        """;
    sql.update(
        scope,
        insert,
        values ->
            values
                .bind("instance", instance.value())
                .bind("connection", connection.value())
                .bind("now", now));
  }

  @Override
  public List<Retired> due(Instant now, int limit) {
    return all.list(
        "select * from due_retirements(:now, :limit)",
        values -> values.bind("now", now).bind("limit", limit),
        (row, context) -> retired(row));
  }

  private static Retired retired(ResultSet row) throws SQLException {
    return new Retired(
        new TenantId(Columns.uuid(row, "tenant_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        new InstanceName(row.getString("instance_id")),
        row.getInt("tries"));
  }

  @Override
  public void deleted(TenantScope scope, InstanceName instance, Instant now) {
    String update =
        """
        update retired_instances set deleted_at = :now
        where tenant_id = :tenant and instance_id = :instance and deleted_at is null
        """;
    sql.update(scope, update, values -> values.bind("instance", instance.value()).bind("now", now));
  }

  @Override
  public void postpone(TenantScope scope, InstanceName instance, Instant nextTry) {
    String update =
        """
        update retired_instances set next_try_at = :next_try, tries = tries + 1
        where tenant_id = :tenant and instance_id = :instance
        """;
    sql.update(
        scope,
        update,
        values -> values.bind("instance", instance.value()).bind("next_try", nextTry));
  }
}
