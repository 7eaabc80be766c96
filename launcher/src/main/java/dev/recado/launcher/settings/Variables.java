package dev.recado.launcher.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment, and what was found wrong in it so far. A blank value counts as unset. */
final class Variables {
  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();

  Variables(Map<String, String> environment) {
    this.environment = Collections.unmodifiableMap(environment);
  }

  Optional<String> text(String name, String... aliases) {
    return Stream.concat(Stream.of(name), Arrays.stream(aliases))
        .map(candidate -> environment.getOrDefault(candidate, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /**
   * The value as the parser understands it; a value it refuses becomes a problem and stays empty.
   */
  <T> Optional<T> parsed(Form<T> form, String... aliases) {
    return text(form.name(), aliases).flatMap(text -> understood(form, text));
  }

  /** Every item of a comma-separated value. */
  <T> List<T> list(Form<T> form) {
    return text(form.name()).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .flatMap(item -> understood(form, item).stream())
        .toList();
  }

  <E extends Enum<E>> E oneOf(String name, E fallback) {
    Class<E> type = fallback.getDeclaringClass();
    String choices =
        Arrays.stream(type.getEnumConstants())
            .map(Variables::lower)
            .collect(Collectors.joining(", "));
    Form<E> form =
        new Form<>(
            name, text -> constant(type, text), "must be one of " + choices, lower(fallback));
    return parsed(form).orElse(fallback);
  }

  boolean flag(String name) {
    Form<Boolean> form = new Form<>(name, Variables::truth, "must be true or false", "true");
    return parsed(form).orElse(false);
  }

  void report(String name, String fault, String example) {
    problems.add(Problem.of(name, fault, example));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return problems.stream().distinct().toList();
  }

  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> lower(constant).equals(text))
        .findFirst();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <T> Optional<T> understood(Form<T> form, String text) {
    Optional<T> value = form.parser().apply(text);
    if (value.isEmpty()) {
      report(form.name(), form.fault(), form.example());
    }
    return value;
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> Optional.of(true);
      case "false", "0", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * How one variable is understood.
   *
   * @param fault said after the name when the parser gives nothing
   */
  record Form<T>(String name, Function<String, Optional<T>> parser, String fault, String example) {}
}
