package dev.recado.launcher.database;

import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The few statements the launcher sends itself. */
final class Sql {
  private static final int CONNECT_SECONDS = 15;

  private Sql() {}

  static Connection connect(PostgresUrl url) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password().value());
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("ApplicationName", "recado launcher");
    return DriverManager.getConnection(url.jdbcUrl(), properties);
  }

  static void execute(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /** The first column of the only row. */
  static String text(Connection connection, String query, String... values) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      for (int index = 0; index < values.length; index++) {
        sql.setString(index + 1, values[index]);
      }
      try (ResultSet rows = sql.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("no row: " + query);
        }
        return rows.getString(1);
      }
    }
  }

  static boolean truth(Connection connection, String query, String... values) throws SQLException {
    return "t".equals(text(connection, query, values));
  }

  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Safe whatever standard_conforming_strings says: generated and derived secrets have no quote.
   */
  static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
