package dev.recado.launcher.e2e;

import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements as the owner of the tables types them; values come back as texts. */
final class OwnerSql {
  private final PostgresUrl owner;

  OwnerSql(PostgresUrl owner) {
    this.owner = owner;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
  }

  /** How many rows it changed. */
  int change(String statement) throws SQLException {
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      return sql.executeUpdate(statement);
    }
  }

  List<Map<String, String>> rows(String query) throws SQLException {
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      return rows(sql, query);
    }
  }

  /** The same, where nobody declares exceptions. */
  List<Map<String, String>> asked(String query) {
    try {
      return rows(query);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What the query finds after the statements; then everything is as it was. */
  List<Map<String, String>> tried(List<String> statements, String query) throws SQLException {
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("set local lock_timeout = '10s'");
      for (String statement : statements) {
        sql.execute(statement);
      }
      List<Map<String, String>> found = rows(sql, query);
      connection.rollback();
      return found;
    }
  }

  private static List<Map<String, String>> rows(Statement sql, String query) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (ResultSet found = sql.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 1; column <= columns; column++) {
          row.put(
              found.getMetaData().getColumnLabel(column), String.valueOf(found.getString(column)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
