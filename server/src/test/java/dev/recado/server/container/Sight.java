package dev.recado.server.container;

import dev.recado.testkit.Given.Home;
import org.jdbi.v3.core.Jdbi;

/**
 * What a statement sees that names no tenant.
 *
 * @param connection the server process behind it, the same one for as long as the connection is
 * @param tenant empty when the connection knows of none
 */
record Sight(int connection, String tenant, int units) {
  private static final String QUERY =
      """
      select pg_backend_pid(), coalesce(current_setting('app.tenant_id', true), ''), count(*)
      from units
      """;

  static Sight of(Home home, int connection, int units) {
    return new Sight(connection, home.tenant().id().toString(), units);
  }

  static Sight ofNothing(int connection) {
    return new Sight(connection, "", 0);
  }

  static Sight through(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(QUERY)
                .map((row, context) -> new Sight(row.getInt(1), row.getString(2), row.getInt(3)))
                .one());
  }
}
