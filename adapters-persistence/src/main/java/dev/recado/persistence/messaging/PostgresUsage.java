package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Usage;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What connections have sent, counted by the index that the limits go by. */
public final class PostgresUsage implements Usage {
  private final TenantSql sql;

  public PostgresUsage(Jdbi jdbi) {
    this.sql = new TenantSql(jdbi);
  }

  @Override
  public Counts of(TenantScope scope, ConnectionId connection, Instant hourAgo, Instant midnight) {
    String counted =
        """
        select
          count(*) filter (where started_at > :hour_ago) as last_hour,
          count(*) filter (where started_at >= :midnight) as today,
          count(*) filter (where started_at >= :midnight and cold) as cold_today
        from message_attempts
        where tenant_id = :tenant and connection_id = :connection and counted
          and outcome in ('sending', 'accepted', 'unknown', 'found')
          and started_at >= :earlier
        """;
    return sql.find(
            scope,
            counted,
            values ->
                values
                    .bind("connection", connection.value())
                    .bind("hour_ago", hourAgo)
                    .bind("midnight", midnight)
                    .bind("earlier", hourAgo.isBefore(midnight) ? hourAgo : midnight),
            (row, context) ->
                new Counts(row.getInt("last_hour"), row.getInt("today"), row.getInt("cold_today")))
        .orElseThrow();
  }
}
