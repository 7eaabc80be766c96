package dev.recado.evolution.simulator.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON trees in one line; the provider is looked up once because a lookup costs more than a parse.
 */
public final class JsonText {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonText() {}

  /**
   * Reads one JSON value.
   *
   * @throws JsonException when the text is not exactly one JSON value
   */
  public static JsonValue parse(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (IllegalStateException | java.util.NoSuchElementException broken) {
      throw new JsonException("not a JSON value", broken);
    }
  }

  /** An object of alternating names and values, in that order. */
  public static JsonObject object(@Nullable Object... namesAndValues) {
    return with(JsonValue.EMPTY_JSON_OBJECT, namesAndValues);
  }

  /** The base object with these names added or replaced. */
  public static JsonObject with(JsonObject base, @Nullable Object... namesAndValues) {
    JsonObjectBuilder builder = PROVIDER.createObjectBuilder(base);
    for (int index = 0; index < namesAndValues.length; index += 2) {
      builder.add(String.valueOf(namesAndValues[index]), value(namesAndValues[index + 1]));
    }
    return builder.build();
  }

  /** An array of the collection's values. */
  public static JsonArray array(Collection<?> values) {
    JsonArrayBuilder builder = PROVIDER.createArrayBuilder();
    values.forEach(element -> builder.add(value(element)));
    return builder.build();
  }

  private static JsonObject objectOf(Map<?, ?> values) {
    JsonObjectBuilder builder = PROVIDER.createObjectBuilder();
    values.forEach((name, element) -> builder.add(String.valueOf(name), value(element)));
    return builder.build();
  }

  /**
   * The JSON form of a Java value: null, a JSON value, boolean, number, text, map or collection.
   *
   * @throws IllegalArgumentException for any other type
   */
  public static JsonValue value(@Nullable Object value) {
    return switch (value) {
      case null -> JsonValue.NULL;
      case JsonValue json -> json;
      case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
      case Integer number -> PROVIDER.createValue(number);
      case Long number -> PROVIDER.createValue(number);
      case Double number -> PROVIDER.createValue(BigDecimal.valueOf(number));
      case Map<?, ?> map -> objectOf(map);
      case Collection<?> collection -> array(collection);
      case CharSequence text -> PROVIDER.createValue(text.toString());
      case Enum<?> constant -> PROVIDER.createValue(constant.name());
      default -> throw new IllegalArgumentException("no JSON form: " + value.getClass());
    };
  }
}
