package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those parts of the schema that operators check by name (the go-live guide's migration), as far as
 * a database has them.
 *
 * @param found {@code table.column}, index and table names
 */
public record ContractSchema(Set<String> found) {
  private static final String CONNECTIONS = "unit_whatsapp_connections";
  private static final String MESSAGES = "messages";

  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();
  private static final List<String> INDEXES =
      List.of(
          "idx_unit_whatsapp_instance_lookup",
          "idx_messages_client_message_id_unit",
          "idx_messages_retry_failed");
  private static final List<String> TABLES = List.of("campaigns", "campaign_recipients");

  static {
    COLUMNS.put(
        CONNECTIONS, List.of("status_reason", "connected_at", "disconnected_at", "qr_updated_at"));
    COLUMNS.put(
        MESSAGES, List.of("client_message_id", "retry_count", "last_retry_at", "error_details"));
  }

  public ContractSchema {
    found = Set.copyOf(found);
  }

  public static ContractSchema of(PostgresUrl owner) {
    try (Connection connection = Sql.connect(owner)) {
      Set<String> found = new LinkedHashSet<>();
      for (String column : columns()) {
        String[] parts = column.split("\\.");
        if (has(
            connection,
            "select count(*) from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and column_name = ?",
            parts)) {
          found.add(column);
        }
      }
      for (String relation : relations()) {
        if (has(
            connection,
            "select count(*) from pg_class where relnamespace = 'public'::regnamespace"
                + " and relname = ?",
            relation)) {
          found.add(relation);
        }
      }
      return new ContractSchema(found);
    } catch (SQLException failure) {
      throw new StartRefused("PostgreSQL at " + owner + ": " + failure.getMessage());
    }
  }

  private static boolean has(Connection connection, String query, String... names)
      throws SQLException {
    return !"0".equals(Sql.text(connection, query, names));
  }

  static List<String> columns() {
    return COLUMNS.entrySet().stream()
        .flatMap(table -> table.getValue().stream().map(column -> table.getKey() + "." + column))
        .toList();
  }

  static List<String> relations() {
    List<String> relations = new ArrayList<>(INDEXES);
    relations.addAll(TABLES);
    return relations;
  }

  public boolean complete() {
    return found.containsAll(columns()) && found.containsAll(relations());
  }

  /** What a migration made of the schema that was there before, line by line. */
  public List<String> since(ContractSchema before) {
    List<String> lines = new ArrayList<>();
    for (String column : columns()) {
      if (before.found.contains(column)) {
        lines.add("NOTICE: Already exists: " + column);
      } else if (found.contains(column)) {
        lines.add("NOTICE: Added column: " + column);
      } else {
        lines.add("WARNING: Missing column: " + column);
      }
    }
    lines.add("");
    lines.add("MIGRATION STATUS SUMMARY");
    COLUMNS.forEach(
        (table, names) ->
            lines.add(
                counted(
                    table + " columns",
                    names.stream().map(name -> table + "." + name).toList(),
                    "")));
    lines.add(counted("Indexes created", INDEXES, "+"));
    lines.add(counted("Campaign tables", TABLES, ""));
    lines.add("");
    lines.add(
        complete()
            ? "✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!"
            : "WARNING: the schema is not complete; see the lines above");
    return lines;
  }

  private String counted(String what, List<String> wanted, String more) {
    long there = wanted.stream().filter(found::contains).count();
    String sign = there == wanted.size() ? "✓" : "✗";
    return "%s: %d / %d%s %s".formatted(what, there, wanted.size(), more, sign);
  }
}
