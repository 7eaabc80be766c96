package dev.recado.persistence.connections;

import dev.recado.application.connections.port.Restrictions;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Numbers whose restriction is over. */
public final class PostgresRestrictions implements Restrictions {
  private final CrossTenantSql all;

  public PostgresRestrictions(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public List<Over> over(Instant now, int limit) {
    return all.list(
        "select tenant_id, connection_id from restrictions_over(:now, :most)",
        values -> values.bind("now", now).bind("most", limit),
        (row, context) ->
            new Over(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new ConnectionId(Columns.uuid(row, "connection_id"))));
  }
}
