package dev.recado.evolution.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/**
 * A body as it is kept: without the secrets it carries (among them its own destination, which holds
 * the webhook secret), without inline media, and with text a database can store.
 */
final class StoredBody {
  private static final Set<String> SECRETS =
      Set.of("apikey", "api_key", "apiKey", "token", "instanceToken", "hash", "destination");
  private static final Set<String> MEDIA = Set.of("base64", "jpegThumbnail");

  private StoredBody() {}

  static String of(JsonObject body) {
    return object(body).toString();
  }

  private static JsonObject object(JsonObject object) {
    JsonObjectBuilder copy = Json.createObjectBuilder();
    object.forEach((name, value) -> copy.add(Unicode.clean(name), member(name, value)));
    return copy.build();
  }

  private static JsonValue member(String name, JsonValue value) {
    if (value == JsonValue.NULL) {
      return value;
    }
    if (SECRETS.contains(name)) {
      return Json.createValue("[MASKED]");
    }
    return MEDIA.contains(name) ? Json.createValue("[MEDIA]") : value(value);
  }

  private static JsonValue value(JsonValue value) {
    return switch (value) {
      case JsonObject object -> object(object);
      case JsonArray array -> array(array);
      case JsonString string -> Json.createValue(Unicode.clean(string.getString()));
      default -> value;
    };
  }

  private static JsonArray array(JsonArray array) {
    JsonArrayBuilder copy = Json.createArrayBuilder();
    array.forEach(item -> copy.add(value(item)));
    return copy.build();
  }
}
