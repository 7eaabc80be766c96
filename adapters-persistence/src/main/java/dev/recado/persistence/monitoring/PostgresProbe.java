package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.DatabaseProbe;
import dev.recado.persistence.CrossTenantSql;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Tries the database through the same pool that requests use. */
public final class PostgresProbe implements DatabaseProbe {
  private final CrossTenantSql all;

  public PostgresProbe(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Duration latency() {
    long begun = System.nanoTime();
    all.find("select 1 as one", values -> {}, (row, context) -> row.getInt("one"));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public long breaches() {
    return all.find(
            "select probe_walls() as breaches",
            values -> {},
            (row, context) -> row.getLong("breaches"))
        .orElseThrow();
  }
}
