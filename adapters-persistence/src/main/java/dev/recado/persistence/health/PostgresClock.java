package dev.recado.persistence.health;

import dev.recado.application.health.port.DatabaseClock;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The clock of the machine PostgreSQL runs on, also inside of a transaction. */
public final class PostgresClock implements DatabaseClock {
  private final CrossTenantSql all;

  public PostgresClock(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Instant now() {
    return all.find(
            "select clock_timestamp() as now",
            values -> {},
            (row, context) -> Columns.instant(row, "now"))
        .orElseThrow();
  }
}
