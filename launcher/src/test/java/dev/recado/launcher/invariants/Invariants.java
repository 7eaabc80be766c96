package dev.recado.launcher.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** I1 to I8 of engine.md as queries; every fault test asks them as the owner of the tables. */
public final class Invariants {
  private static final String AT_REST = "(at rest)";
  private static final int SHOWN = 5;

  private Invariants() {}

  /** Their names, each beginning with the number in engine.md. */
  public static List<String> names() {
    return List.copyOf(all().keySet());
  }

  /**
   * What does not hold now, in words; at most five rows of each.
   *
   * @param atRest whether everything has come to an end, so that more must hold
   */
  public static List<String> violated(Connection owner, boolean atRest) throws SQLException {
    List<String> violated = new ArrayList<>();
    for (Map.Entry<String, String> each : all().entrySet()) {
      if (atRest || !each.getKey().endsWith(AT_REST)) {
        rows(owner, each.getValue()).forEach(row -> violated.add(each.getKey() + ": " + row));
      }
    }
    return violated;
  }

  private static Map<String, String> all() {
    return NamedSql.read("invariants.sql");
  }

  private static List<String> rows(Connection owner, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    String limited = "select to_jsonb(v)::text from (" + query + ") v limit " + SHOWN;
    try (Statement statement = owner.createStatement();
        ResultSet found = statement.executeQuery(limited)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
