package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.RoundTrips;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.persistence.CrossTenantSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Both ends are found by unique keys; WhatsApp gives a message the same id at either number. */
public final class PostgresRoundTrips implements RoundTrips {
  private final CrossTenantSql all;

  public PostgresRoundTrips(Jdbi jdbi) {
    this.all = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Duration> longest(SyntheticPair pair, List<IdempotencyKey> keys, Instant now) {
    return all.find(
            "select longest_round_trip(:tenant, :from, :to, :keys, :now) as seconds",
            values ->
                values
                    .bind("tenant", pair.tenant().value())
                    .bind("from", pair.from().value())
                    .bind("to", pair.to().value())
                    .bindArray(
                        "keys", String.class, keys.stream().map(IdempotencyKey::value).toList())
                    .bind("now", now),
            (row, context) -> Optional.ofNullable(row.getObject("seconds", Double.class)))
        .orElseThrow()
        .map(seconds -> Duration.ofMillis(Math.max(0, Math.round(seconds * 1e3))));
  }
}
