package dev.recado.persistence.operations;

import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.testkit.running.DatabaseProbeContract;
import java.sql.DriverManager;

class PostgresProbeTest implements DatabaseProbeContract {
  /** Nobody listens on the first port. */
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/nothing?connectTimeout=2";

  @Override
  public PostgresProbe reachable() {
    return new PostgresProbe(PostgresBackend.shared().jdbi());
  }

  @Override
  public PostgresProbe unreachable() {
    return new PostgresProbe(
        PostgresJdbi.over(() -> DriverManager.getConnection(NOWHERE, "nobody", "")));
  }
}
