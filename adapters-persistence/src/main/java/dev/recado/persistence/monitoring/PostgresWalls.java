package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.WallProbe;
import dev.recado.persistence.CrossTenantSql;
import org.jdbi.v3.core.Jdbi;

/** Tries the walls through the same pool that requests use. */
public final class PostgresWalls implements WallProbe {
  private final CrossTenantSql all;

  public PostgresWalls(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
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
