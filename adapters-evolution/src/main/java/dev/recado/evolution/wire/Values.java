package dev.recado.evolution.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tolerant access to members whose form changed from version to version. */
final class Values {
  private static final long LATEST_SECOND = 253_402_300_799L;

  private Values() {}

  /** The object of that name; an empty one where there is none. */
  static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  static Optional<String> text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString string
        ? Optional.of(Unicode.clean(string.getString()))
        : Optional.empty();
  }

  /** A text that says something. */
  static Optional<String> filled(JsonObject parent, String name) {
    return text(parent, name).filter(value -> !value.isBlank());
  }

  static Optional<Boolean> flag(JsonObject parent, String name) {
    return switch (parent.get(name)) {
      case null -> Optional.empty();
      case JsonValue value when value.equals(JsonValue.TRUE) -> Optional.of(true);
      case JsonValue value when value.equals(JsonValue.FALSE) -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A whole number: as number, as decimal string, or as {@code {low, high, unsigned}}. */
  static OptionalLong number(JsonObject parent, String name) {
    return switch (parent.get(name)) {
      case null -> OptionalLong.empty();
      case JsonNumber number -> OptionalLong.of(number.longValue());
      case JsonString string when string.getString().matches("-?[0-9]{1,18}") ->
          OptionalLong.of(Long.parseLong(string.getString()));
      case JsonObject halves when halves.get("low") instanceof JsonNumber low ->
          OptionalLong.of((long) halves.getInt("high", 0) << 32 | low.longValue() & 0xFFFFFFFFL);
      default -> OptionalLong.empty();
    };
  }

  /** A time in seconds; empty where there is none that can be. */
  static Optional<Instant> seconds(JsonObject parent, String name) {
    OptionalLong number = number(parent, name);
    return number.isPresent() && number.getAsLong() > 0 && number.getAsLong() < LATEST_SECOND
        ? Optional.of(Instant.ofEpochSecond(number.getAsLong()))
        : Optional.empty();
  }

  static List<JsonObject> objects(JsonArray array) {
    return array.stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .toList();
  }
}
