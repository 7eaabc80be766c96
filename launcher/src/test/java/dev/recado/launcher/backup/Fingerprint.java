package dev.recado.launcher.backup;

import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows a table has and a digest of all of them, so that two databases can be compared. */
final class Fingerprint {
  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      """;

  private Fingerprint() {}

  /** Of every table, also of those of Liquibase. */
  static Map<String, String> of(PostgresUrl url) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery(TABLES)) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      Map<String, String> prints = new TreeMap<>();
      for (String table : tables) {
        prints.put(table, of(statement, table));
      }
      return prints;
    }
  }

  private static String of(Statement statement, String table) throws SQLException {
    String query =
        "select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '-')"
            + " from \"%s\" r".formatted(table);
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  static Connection connect(PostgresUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password().value());
  }
}
