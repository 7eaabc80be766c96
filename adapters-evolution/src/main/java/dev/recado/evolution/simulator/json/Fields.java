package dev.recado.evolution.simulator.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads an object's fields without trusting their types: a wrong type counts as absent. */
public record Fields(JsonObject json) {

  /** The fields of any value; one that is not an object has none. */
  public static Fields of(JsonValue value) {
    return new Fields(value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
  }

  public boolean has(String name) {
    return json.containsKey(name);
  }

  public JsonValue raw(String name) {
    return json.getOrDefault(name, JsonValue.NULL);
  }

  public Optional<String> text(String name) {
    return raw(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  public boolean flag(String name, boolean otherwise) {
    JsonValue value = raw(name);
    return value == JsonValue.TRUE || value != JsonValue.FALSE && otherwise;
  }

  public Optional<Long> number(String name) {
    return raw(name) instanceof JsonNumber number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  public int count(String name, int otherwise) {
    long value = number(name).orElse((long) otherwise);
    return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public Fields child(String name) {
    return of(raw(name));
  }

  public List<JsonValue> list(String name) {
    return raw(name) instanceof JsonArray array ? array : List.of();
  }

  /** The texts of a list; elements of another type are left out. */
  public List<String> texts(String name) {
    return list(name).stream()
        .filter(JsonString.class::isInstance)
        .map(element -> ((JsonString) element).getString())
        .toList();
  }
}
