package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;

/** What a PostgreSQL must be like before anything is written to it. */
final class Requirements {
  private static final int OLDEST = 15;

  private Requirements() {}

  /** Refuses an old server and a transaction pooler in front of one. */
  static void check(PostgresUrl url, Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new StartRefused(
          "DATABASE_URL names PostgreSQL %d; Recado needs %d or newer".formatted(version, OLDEST));
    }
    refuseTransactionPooler(url, connection);
  }

  /**
   * Two open connections never share a backend, except behind a pooler that lends one to each
   * transaction. Advisory locks and prepared statements would go astray there.
   */
  private static void refuseTransactionPooler(PostgresUrl url, Connection first)
      throws SQLException {
    String before = backend(first);
    try (Connection second = Sql.connect(url)) {
      second.setAutoCommit(false);
      boolean shared = backend(second).equals(before) || !backend(first).equals(before);
      second.rollback();
      if (shared) {
        throw new StartRefused(
            "DATABASE_URL leads to a transaction pooler: Recado needs a direct connection,"
                + " e.g. postgresql://recado:secret@db.example.com:5432/recado");
      }
    }
  }

  private static String backend(Connection connection) throws SQLException {
    return Sql.text(connection, "select pg_backend_pid()");
  }
}
