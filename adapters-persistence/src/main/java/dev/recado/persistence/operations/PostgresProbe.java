package dev.recado.persistence.operations;

import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.persistence.CrossTenantSql;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Whether PostgreSQL answers, and how fast: with the wait for a connection of the pool. */
public final class PostgresProbe implements DatabaseProbe {
  private static final int PATIENCE_SECONDS = 5;

  private final CrossTenantSql all;

  public PostgresProbe(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Duration roundTrip() {
    long begun = System.nanoTime();
    all.find(
        "select 1 as one",
        query -> query.setQueryTimeout(PATIENCE_SECONDS),
        (row, context) -> row.getInt("one"));
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
