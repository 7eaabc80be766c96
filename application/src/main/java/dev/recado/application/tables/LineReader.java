package dev.recado.application.tables;

import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.tables.PeopleTable.Line;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the lines of a table. */
public final class LineReader {
  private static final int LONGEST_NAME = 200;

  /** What a spreadsheet makes of a long number. */
  private static final Pattern ROUNDED = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]{1,2}");

  private final ColumnMapping mapping;
  private final int phoneColumn;
  private final PhoneNumbers phoneNumbers;

  /**
   * @throws InvalidValue when it is not known which column holds the phone
   */
  public LineReader(ColumnMapping mapping, PhoneNumbers phoneNumbers) {
    this.mapping = mapping;
    this.phoneColumn = mapping.requirePhone();
    this.phoneNumbers = phoneNumbers;
  }

  public ReadLine read(Line line) {
    // An apostrophe is how a spreadsheet is told that a number is a text.
    String typed = cell(line, phoneColumn).replaceFirst("^'", "");
    Optional<PhoneNumber> phone = phone(typed);
    Stream<LineProblem> wrong =
        phone.isPresent() ? Stream.empty() : Stream.of(problem(line, phoneColumn, kind(typed)));
    return new ReadLine(
        line.number(),
        typed,
        phone,
        mapping.name().map(at -> oneLine(cell(line, at))).filter(name -> !name.isEmpty()),
        variables(line),
        Stream.concat(wrong, extra(line)).toList());
  }

  private Optional<PhoneNumber> phone(String typed) {
    if (typed.isEmpty() || ROUNDED.matcher(typed).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(phoneNumbers.parse(typed));
    } catch (InvalidValue impossible) {
      return Optional.empty();
    }
  }

  private static LineProblem.Kind kind(String typed) {
    if (typed.isEmpty()) {
      return LineProblem.Kind.NO_PHONE;
    }
    return ROUNDED.matcher(typed).matches()
        ? LineProblem.Kind.ROUNDED_PHONE
        : LineProblem.Kind.INVALID_PHONE;
  }

  private Stream<LineProblem> extra(Line line) {
    int columns = mapping.columns().size();
    return line.cells().stream().skip(columns).allMatch(String::isEmpty)
        ? Stream.empty()
        : Stream.of(problem(line, columns, LineProblem.Kind.EXTRA_CELLS));
  }

  private LineProblem problem(Line line, int at, LineProblem.Kind kind) {
    String column = at < mapping.columns().size() ? mapping.columns().get(at) : "";
    return new LineProblem(line.number(), column, kind);
  }

  private Map<String, String> variables(Line line) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> columns = mapping.columns();
    for (int at = 0; at < columns.size(); at++) {
      String value = cell(line, at);
      if (at != phoneColumn && !columns.get(at).isEmpty() && !value.isEmpty()) {
        variables.put(columns.get(at), value);
      }
    }
    return variables;
  }

  private static String cell(Line line, int at) {
    return at < line.cells().size() ? line.cells().get(at) : "";
  }

  private static String oneLine(String name) {
    String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > LONGEST_NAME
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2))
        : line;
  }
}
