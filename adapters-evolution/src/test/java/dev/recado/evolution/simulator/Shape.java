package dev.recado.evolution.simulator;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The structure of a JSON value: names and types without the values. */
final class Shape {
  private final Set<String> ignored;

  /** The names listed are left out wherever they occur. */
  Shape(String... ignored) {
    this.ignored = Set.of(ignored);
  }

  Object of(JsonValue value) {
    return switch (value) {
      case JsonObject object -> named(object);
      case JsonArray array -> array.stream().map(this::of).collect(Collectors.toSet());
      default -> List.of(JsonValue.TRUE, JsonValue.FALSE).contains(value) ? "flag" : type(value);
    };
  }

  private Map<String, Object> named(JsonObject object) {
    Map<String, Object> shape = new TreeMap<>();
    object.forEach(
        (name, value) -> {
          if (!ignored.contains(name)) {
            shape.put(name, of(value));
          }
        });
    return shape;
  }

  private static String type(JsonValue value) {
    return value.getValueType().name();
  }
}
