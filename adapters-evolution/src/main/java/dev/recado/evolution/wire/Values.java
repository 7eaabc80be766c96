package dev.recado.evolution.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tolerant access to members whose form changed from version to version. */
public final class Values {
  private static final long LATEST_SECOND = 253_402_300_799L;
  private static final int LONGEST_NUMBER = 18;

  private Values() {}

  /** The object of that name; an empty one where there is none. */
  public static JsonObject object(JsonObject parent, String name) {
    return object(parent.get(name));
  }

  /** The value as an object; an empty one where it is something else. */
  public static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  public static Optional<String> text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString string
        ? Optional.of(Unicode.clean(string.getString()))
        : Optional.empty();
  }

  /** A text that says something. */
  public static Optional<String> filled(JsonObject parent, String name) {
    return text(parent, name).filter(value -> !value.isBlank());
  }

  /** At most so many characters of a text, without cutting one in half. */
  public static String beginning(String text, int longest) {
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length()))));
  }

  public static Optional<Boolean> flag(JsonObject parent, String name) {
    return switch (parent.get(name)) {
      case null -> Optional.empty();
      case JsonValue value when value.equals(JsonValue.TRUE) -> Optional.of(true);
      case JsonValue value when value.equals(JsonValue.FALSE) -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A whole number: as number, as decimal string, or as {@code {low, high, unsigned}}. */
  public static OptionalLong number(JsonObject parent, String name) {
    return number(parent.get(name));
  }

  /** A whole number in any of these forms; empty for one that is too large. */
  public static OptionalLong number(@Nullable JsonValue value) {
    return switch (value) {
      case null -> OptionalLong.empty();
      case JsonNumber number -> whole(number.bigDecimalValue());
      case JsonString string when string.getString().matches("-?[0-9]{1,18}") ->
          OptionalLong.of(Long.parseLong(string.getString()));
      case JsonObject halves when halves.get("low") instanceof JsonNumber low ->
          OptionalLong.of((long) halves.getInt("high", 0) << 32 | low.longValue() & 0xFFFFFFFFL);
      default -> OptionalLong.empty();
    };
  }

  /** Told by the exponent: writing out a number of a billion digits would take all memory. */
  private static OptionalLong whole(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    return digits <= LONGEST_NUMBER ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
  }

  /** A time in seconds; empty where there is none that can be. */
  public static Optional<Instant> seconds(JsonObject parent, String name) {
    OptionalLong number = number(parent, name);
    return number.isPresent() && number.getAsLong() > 0 && number.getAsLong() < LATEST_SECOND
        ? Optional.of(Instant.ofEpochSecond(number.getAsLong()))
        : Optional.empty();
  }

  /** A time in milliseconds; empty where there is none that can be. */
  public static Optional<Instant> millis(JsonObject parent, String name) {
    OptionalLong number = number(parent, name);
    return number.isPresent()
            && number.getAsLong() > 0
            && number.getAsLong() / 1_000 < LATEST_SECOND
        ? Optional.of(Instant.ofEpochMilli(number.getAsLong()))
        : Optional.empty();
  }

  /** The objects in an array; none where the value is no array. */
  public static List<JsonObject> objects(@Nullable JsonValue value) {
    return value instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList()
        : List.of();
  }
}
