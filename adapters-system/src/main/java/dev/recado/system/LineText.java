package dev.recado.system;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of an event into its pattern, each in the form that suits a log line. */
final class LineText {
  private static final Pattern PLACE = Pattern.compile("\\{}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PAIR = Pattern.compile("(?<=\\d)(?=(?:\\d\\d)+$)");
  private static final int LARGEST_COUNT = 9_999_999;

  private LineText() {}

  /** Arguments without a place follow at the end; places without an argument stay. */
  static String of(String pattern, Object... arguments) {
    boolean counts = !pattern.startsWith("HTTP ");
    String[] parts = PLACE.split(pattern, -1);
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = 0; i < Math.max(parts.length - 1, arguments.length); i++) {
      text.append(i < parts.length - 1 ? "" : " ");
      text.append(i < arguments.length ? shown(arguments[i], counts) : "{}");
      text.append(i < parts.length - 1 ? parts[i + 1] : "");
    }
    return text.toString();
  }

  private static String shown(@Nullable Object argument, boolean counts) {
    return switch (argument) {
      case Optional<?> maybe -> maybe.map(value -> shown(value, counts)).orElse("-");
      case UUID id -> Letters.of(id);
      case Record value -> idOrText(value.toString());
      case Duration time -> String.format(Locale.ROOT, "%.2fs", time.toNanos() / 1e9);
      case Throwable thrown -> described(thrown);
      case Integer number when counts -> paired(number);
      case Long number when counts -> paired(number);
      case null -> "-";
      case Object other -> other.toString();
    };
  }

  /** Ids are records around a UUID. A UUID in a plain string may be a secret and gets masked. */
  private static String idOrText(String text) {
    return ID.matcher(text).matches() ? Letters.of(UUID.fromString(text)) : text;
  }

  /** A port or a count stays readable without three digits in a row: {@code 30_00}. */
  private static String paired(long number) {
    String digits = Long.toString(number);
    return Math.abs(number) > LARGEST_COUNT ? digits : PAIR.matcher(digits).replaceAll("_");
  }

  private static String described(Throwable thrown) {
    String type = thrown.getClass().getName();
    String name = type.substring(type.lastIndexOf('.') + 1);
    return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
  }
}
