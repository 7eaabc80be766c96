package dev.recado.application.tables;

import dev.recado.domain.refusal.InvalidValue;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what. Every column but the phone is also a variable, by its name.
 *
 * @param phone empty when no column looks like one
 */
public record ColumnMapping(List<String> columns, Optional<Integer> phone, Optional<Integer> name) {
  private static final List<String> PHONES =
      List.of("whatsapp", "telefone", "celular", "phone", "fone", "numero", "mobile", "tel", "zap");
  private static final List<String> NAMES = List.of("nome", "name", "cliente", "contato");

  /** Columns by name, as a caller may give them; what he leaves out is guessed. */
  public record Choice(Optional<String> phone, Optional<String> name) {
    public static final Choice GUESS = new Choice(Optional.empty(), Optional.empty());

    /** As a form or a query gives them: what is missing or blank is guessed. */
    public static Choice of(@Nullable String phone, @Nullable String name) {
      return new Choice(given(phone), given(name));
    }

    private static Optional<String> given(@Nullable String column) {
      return Optional.ofNullable(column).filter(text -> !text.isBlank());
    }
  }

  /**
   * @throws InvalidValue when a column is named that the table does not have, or one name stands
   *     over two columns
   */
  public static ColumnMapping of(List<String> columns, Choice choice) {
    requireDistinct(columns);
    Optional<Integer> phone =
        choice
            .phone()
            .map(column -> place(columns, "phoneColumn", column))
            .or(() -> guess(columns, PHONES));
    Optional<Integer> name =
        choice
            .name()
            .map(column -> place(columns, "nameColumn", column))
            .or(() -> guess(columns, NAMES));
    return new ColumnMapping(columns, phone, name.filter(at -> !Optional.of(at).equals(phone)));
  }

  /**
   * @throws InvalidValue when it is not known
   */
  public int requirePhone() {
    return phone.orElseThrow(
        () -> unknown("phoneColumn", "No column looks like a phone: say which one holds it"));
  }

  /** The names of the variables the table gives. */
  public List<String> variables() {
    return columns.stream()
        .filter(column -> !column.isEmpty())
        .filter(column -> phone.filter(at -> columns.get(at).equals(column)).isEmpty())
        .toList();
  }

  private static void requireDistinct(List<String> columns) {
    List<String> named = columns.stream().filter(column -> !column.isEmpty()).toList();
    if (named.stream().distinct().count() < named.size()) {
      throw new InvalidValue(
          "/lines/1",
          "repeated_column",
          "Line 1: two columns have the same name; give each its own.");
    }
  }

  private static int place(List<String> columns, String parameter, String column) {
    int at = columns.indexOf(column.strip());
    if (at < 0) {
      throw new ColumnMapping(columns, Optional.empty(), Optional.empty())
          .unknown(parameter, "There is no such column");
    }
    return at;
  }

  private InvalidValue unknown(String parameter, String what) {
    String known = String.join(", ", columns.stream().limit(20).toList());
    return new InvalidValue(
        parameter, "unknown_column", what + ". The first line of the file has: " + known + ".");
  }

  /** The same word in any spelling, or else a name that begins or ends with it. */
  private static Optional<Integer> guess(List<String> columns, List<String> words) {
    List<String> plain = columns.stream().map(ColumnMapping::plain).toList();
    return words.stream()
        .flatMap(word -> places(plain, word::equals))
        .findFirst()
        .or(
            () ->
                words.stream()
                    .flatMap(
                        word -> places(plain, name -> name.startsWith(word) || name.endsWith(word)))
                    .findFirst());
  }

  private static Stream<Integer> places(List<String> plain, Predicate<String> fits) {
    return Stream.iterate(0, at -> at < plain.size(), at -> at + 1)
        .filter(at -> fits.test(plain.get(at)));
  }

  private static String plain(String column) {
    return Normalizer.normalize(column, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }
}
