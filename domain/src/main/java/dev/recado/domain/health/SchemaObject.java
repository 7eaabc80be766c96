package dev.recado.domain.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * One thing of a database's schema, told so that the same thing is told the same way everywhere.
 *
 * @param name of what belongs to a table {@code table.name}; never a number that the database gave
 * @param definition what it is, without its name
 */
public record SchemaObject(Kind kind, String name, String definition)
    implements Comparable<SchemaObject> {
  private static final String IS = " = ";
  private static final Comparator<SchemaObject> ORDER =
      Comparator.<SchemaObject, Boolean>comparing(object -> object.kind == Kind.FUNCTION)
          .thenComparing(SchemaObject::table)
          .thenComparing(SchemaObject::kind)
          .thenComparing(SchemaObject::name);

  /** In the order in which a table is told. */
  public enum Kind {
    TABLE,
    VIEW,
    COLUMN,
    CONSTRAINT,
    INDEX,
    /** Whether row security is switched on, and for the owner too. */
    SECURITY,
    POLICY,
    TRIGGER,
    FUNCTION;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException for a word that is none of them
     */
    public static Kind of(String label) {
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(label));
    }
  }

  /** The table, or whatever else stands for itself. */
  public String table() {
    int dot = name.indexOf('.');
    return kind == Kind.FUNCTION || dot < 0 ? name : name.substring(0, dot);
  }

  /** As a person calls it: a column by its name alone, everything else with its kind. */
  public String title() {
    return switch (kind) {
      case COLUMN -> name;
      case SECURITY -> "row security of " + name;
      case TABLE, VIEW, CONSTRAINT, INDEX, POLICY, TRIGGER, FUNCTION -> kind.label() + " " + name;
    };
  }

  String line() {
    return kind.label() + " " + name + IS + definition;
  }

  static SchemaObject of(String line) {
    int space = line.indexOf(' ');
    int is = line.indexOf(IS);
    return new SchemaObject(
        Kind.of(line.substring(0, space)),
        line.substring(space + 1, is),
        line.substring(is + IS.length()));
  }

  /** Whether it is the same under another name. */
  boolean resembles(SchemaObject other) {
    return kind == other.kind
        && table().equals(other.table())
        && definition.equals(other.definition);
  }

  @Override
  public int compareTo(SchemaObject other) {
    return ORDER.compare(this, other);
  }
}
