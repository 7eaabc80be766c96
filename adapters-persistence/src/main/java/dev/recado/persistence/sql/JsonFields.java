package dev.recado.persistence.sql;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One object as jsonb keeps it; what is absent is left out. */
public final class JsonFields {
  /** Looked up once: in Open Liberty each look-up searches all bundles. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final JsonObjectBuilder object = JSON.createObjectBuilder();

  public JsonFields add(String name, Optional<String> text) {
    text.ifPresent(value -> object.add(name, value));
    return this;
  }

  public JsonFields add(String name, OptionalLong number) {
    number.ifPresent(value -> object.add(name, value));
    return this;
  }

  public JsonFields add(String name, double number) {
    object.add(name, number);
    return this;
  }

  public JsonFields add(String name, boolean flag) {
    object.add(name, flag);
    return this;
  }

  public JsonFields add(String name, List<String> texts) {
    object.add(name, array(texts));
    return this;
  }

  public JsonFields addAll(String name, List<JsonObject> objects) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    objects.forEach(array::add);
    object.add(name, array);
    return this;
  }

  public JsonObject object() {
    return object.build();
  }

  private static JsonArray array(List<String> texts) {
    return JSON.createArrayBuilder(texts).build();
  }

  public static JsonObject parse(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  public static Optional<String> text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** Also where it was kept as a text. */
  public static OptionalLong number(JsonObject object, String name) {
    return switch (object.get(name)) {
      case JsonNumber number -> OptionalLong.of(number.longValue());
      case JsonString text when text.getString().matches("[0-9]{1,18}") ->
          OptionalLong.of(Long.parseLong(text.getString()));
      case null, default -> OptionalLong.empty();
    };
  }

  /** Also where it was kept as a text. */
  public static boolean flag(JsonObject object, String name) {
    @Nullable JsonValue value = object.get(name);
    return JsonValue.TRUE.equals(value)
        || value instanceof JsonString text && text.getString().equals("true");
  }

  public static List<String> texts(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
        : List.of();
  }

  public static List<JsonObject> objects(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonObject.class)
        : List.of();
  }
}
