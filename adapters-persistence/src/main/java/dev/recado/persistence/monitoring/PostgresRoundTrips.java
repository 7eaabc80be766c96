package dev.recado.persistence.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.RoundTrips;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.TenantSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Both ends are found by unique keys; WhatsApp gives a message the same id at either number. */
public final class PostgresRoundTrips implements RoundTrips {
  private final TenantSql sql;

  public PostgresRoundTrips(Jdbi jdbi) {
    this.sql = new TenantSql(jdbi);
  }

  @Override
  public Optional<Duration> longest(
      TenantScope scope, UnitId from, UnitId to, List<IdempotencyKey> keys, Instant now) {
    String query =
        """
        select extract(epoch from coalesce(came.first_seen_at, :now) - gone.sent_at) as seconds
        from messages gone
        left join unit_whatsapp_connections there
          on there.tenant_id = gone.tenant_id and there.unit_id = :to
        left join message_keys came
          on came.tenant_id = gone.tenant_id and came.connection_id = there.id
          and came.external_id = gone.external_id and came.direction = 'inbound'
        where gone.tenant_id = :tenant and gone.unit_id = :from
          and gone.client_message_id = any(:keys) and gone.sent_at is not null
        order by seconds desc limit 1
        """;
    return sql.find(
        scope,
        query,
        values ->
            values
                .bind("from", from.value())
                .bind("to", to.value())
                .bindArray("keys", String.class, keys.stream().map(IdempotencyKey::value).toList())
                .bind("now", now),
        (row, context) ->
            Duration.ofMillis(Math.max(0, Math.round(row.getDouble("seconds") * 1e3))));
  }
}
