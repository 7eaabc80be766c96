package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.evolution.wire.Unicode;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * A body as it is kept: without the secrets it carries (among them its own destination, which holds
 * the webhook secret), without inline media, and with text and numbers a database can store.
 */
final class StoredBody {
  private static final Set<String> SECRETS =
      Set.of(
          "apikey",
          "api_key",
          "token",
          "instancetoken",
          "access_token",
          "accesstoken",
          "authorization",
          "hash",
          "destination");
  private static final Set<String> MEDIA = Set.of("base64", "jpegthumbnail", "thumbnail", "buffer");
  private static final int MOST_DIGITS = 300;

  private StoredBody() {}

  static String of(JsonObject body) {
    return object(body).toString();
  }

  private static JsonObject object(JsonObject object) {
    JsonObjectBuilder copy = JSON.createObjectBuilder();
    object.forEach((name, value) -> copy.add(Unicode.clean(name), member(name, value)));
    return copy.build();
  }

  private static JsonValue member(String name, JsonValue value) {
    String known = name.toLowerCase(Locale.ROOT);
    if (value == JsonValue.NULL) {
      return value;
    }
    if (SECRETS.contains(known)) {
      return JSON.createValue("[MASKED]");
    }
    return MEDIA.contains(known) ? JSON.createValue("[MEDIA]") : value(value);
  }

  private static JsonValue value(JsonValue value) {
    return switch (value) {
      case JsonObject object -> object(object);
      case JsonArray array -> array(array);
      case JsonString string -> JSON.createValue(Unicode.clean(string.getString()));
      case JsonNumber number -> storable(number.bigDecimalValue()) ? number : JsonValue.NULL;
      default -> value;
    };
  }

  /** PostgreSQL refuses a number of more digits than anything here has. */
  private static boolean storable(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  private static JsonArray array(JsonArray array) {
    JsonArrayBuilder copy = JSON.createArrayBuilder();
    array.forEach(item -> copy.add(value(item)));
    return copy.build();
  }
}
