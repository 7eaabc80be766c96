package dev.recado.launcher.database;

import dev.recado.domain.health.Difference;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaObject;
import dev.recado.domain.health.SchemaObject.Kind;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.persistence.health.PostgresSchemaCatalog;
import dev.recado.persistence.health.StoredSchema;
import dev.recado.persistence.sql.PostgresJdbi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Rows that are there more than once where a unique index of this release is missing: it cannot be
 * made before they are gone. Where the index stands there are none, and nothing is counted.
 */
public final class Duplicates {
  private static final Pattern UNIQUE =
      Pattern.compile(
          "(?:PRIMARY KEY|UNIQUE|CREATE UNIQUE INDEX USING btree) \\(([a-z0-9_, ]+)\\)"
              + "(?: NULLS NOT DISTINCT)?(?: WHERE (.+))?");
  private static final String NEWEST = "created_at";

  private final Jdbi jdbi;
  private final ExpectedSchema expected = StoredSchema.read();
  private final SchemaDescription found;

  public Duplicates(PostgresUrl owner) {
    this.jdbi = PostgresJdbi.over(OwnerSource.of(owner));
    this.found = new PostgresSchemaCatalog(jdbi, "").found();
  }

  /** What blocks which index, and how to repair it, line by line; empty when nothing does. */
  public List<String> lines() {
    return expected.description().differences(found).stream()
        .flatMap(difference -> missing(difference).stream())
        .flatMap(object -> key(object).stream())
        .filter(this::possible)
        .flatMap(key -> complaint(key).stream())
        .toList();
  }

  private record Key(SchemaObject object, List<String> columns, Optional<String> where) {
    String table() {
      return object.table();
    }

    /** Unknown values are never the same. */
    String condition() {
      String known =
          columns.stream()
              .map(column -> column + " is not null")
              .collect(Collectors.joining(" and "));
      return where.map(text -> known + " and " + text).orElse(known);
    }
  }

  private static Optional<SchemaObject> missing(Difference difference) {
    return difference instanceof Difference.Missing absent
        ? Optional.of(absent.expected())
        : Optional.empty();
  }

  private static Optional<Key> key(SchemaObject object) {
    Matcher unique = UNIQUE.matcher(object.definition());
    boolean index = object.kind() == Kind.INDEX || object.kind() == Kind.CONSTRAINT;
    return index && unique.matches()
        ? Optional.of(
            new Key(
                object,
                Arrays.asList(unique.group(1).split(", ")),
                Optional.ofNullable(unique.group(2))))
        : Optional.empty();
  }

  private boolean possible(Key key) {
    List<String> columns = found.names(Kind.COLUMN);
    return key.columns().stream().allMatch(column -> columns.contains(key.table() + "." + column));
  }

  private List<String> complaint(Key key) {
    String by = String.join(", ", key.columns());
    String count =
        "select count(*) from (select from %s where %s group by %s having count(*) > 1) d"
            .formatted(key.table(), key.condition(), by);
    long times = jdbi.withHandle(handle -> handle.createQuery(count).mapTo(Long.class).one());
    return times == 0
        ? List.of()
        : List.of(
            "WARNING: %d values of %s (%s) are there more than once: %s cannot be made"
                .formatted(times, key.table(), by, key.object().title()),
            repair(key));
  }

  /** As the runbook has it: the newest stays. */
  private String repair(Key key) {
    if (!found.names(Kind.COLUMN).contains(key.table() + "." + NEWEST)) {
      return "  No repair is offered for this table: decide which rows stay.";
    }
    String same =
        key.columns().stream()
            .map(column -> "older.%1$s = newer.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    return "  Look at them first; to keep the newest of each: DELETE FROM %1$s older USING %1$s newer"
            .formatted(key.table())
        + " WHERE %s AND (older.created_at, older.ctid) < (newer.created_at, newer.ctid);"
            .formatted(same);
  }
}
