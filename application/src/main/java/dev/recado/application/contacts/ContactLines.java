package dev.recado.application.contacts;

import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.LineProblem;
import dev.recado.application.tables.LineProblem.Kind;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.refusal.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what the columns of a table say about contacts. */
final class ContactLines {
  private static final Set<String> TAGS = Set.of("tags", "tag", "etiquetas", "etiqueta");

  /** What a contact has anyway, and columns of our own export that are nobody's field. */
  private static final Set<String> NO_FIELDS = Set.of("name", "phone", "optedout", "createdat");

  private final Optional<String> nameColumn;
  private final Set<Tag> everybody;

  /**
   * @param everybody tags that every line gets
   */
  ContactLines(ColumnMapping mapping, Set<Tag> everybody) {
    this.nameColumn = mapping.name().map(mapping.columns()::get);
    this.everybody = Set.copyOf(everybody);
  }

  ContactLine of(ReadLine read) {
    ContactLine line =
        new ContactLine(
            read,
            new LinkedHashSet<>(everybody),
            new LinkedHashMap<>(),
            new ArrayList<>(read.problems()));
    read.variables()
        .forEach(
            (column, value) ->
                problem(line, column, plain(value))
                    .ifPresent(kind -> report(line.problems(), read, column, kind)));
    return line;
  }

  private static void report(List<LineProblem> problems, ReadLine read, String column, Kind kind) {
    problems.add(new LineProblem(read.number(), column, kind));
  }

  /** Without the apostrophe by which our own export keeps spreadsheets from calculating. */
  private static String plain(String value) {
    return value.replaceFirst("^'(?=[=+\\-@])", "");
  }

  /** Notes what a cell says; gives back what is wrong with it. */
  private Optional<Kind> problem(ContactLine line, String column, String value) {
    String plain = column.toLowerCase(Locale.ROOT);
    if (TAGS.contains(plain)) {
      return tag(line.tags(), value) ? Optional.empty() : Optional.of(Kind.INVALID_TAG);
    }
    if (NO_FIELDS.contains(plain) || nameColumn.filter(column::equals).isPresent()) {
      return Optional.empty();
    }
    return field(line.fields(), column, value) ? Optional.empty() : Optional.of(Kind.INVALID_FIELD);
  }

  private static boolean tag(Set<Tag> tags, String cell) {
    boolean all = true;
    for (String each : cell.split("[,;|]", -1)) {
      try {
        if (!each.isBlank()) {
          tags.add(new Tag(each));
        }
      } catch (InvalidValue tooLong) {
        all = false;
      }
    }
    return all;
  }

  private static boolean field(Map<String, String> fields, String column, String value) {
    boolean fits =
        ContactFields.named(column)
            && ContactFields.holds(value)
            && fields.size() < ContactFields.MOST;
    if (fits) {
      fields.put(column, value);
    }
    return fits;
  }
}
