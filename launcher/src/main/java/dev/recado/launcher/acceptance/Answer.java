package dev.recado.launcher.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;

/**
 * A status and a JSON body.
 *
 * @param replayed whether it is the answer to an earlier request of the same name
 */
public record Answer(int status, JsonValue body, boolean replayed) {
  static Answer of(HttpResponse<String> response) {
    boolean replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
    return new Answer(response.statusCode(), body(response.body()), replayed);
  }

  private static JsonValue body(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException none) {
      return Json.createValue(text);
    }
  }

  public JsonObject object() {
    return body instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The items of a page, or of a bare array. */
  public JsonArray items() {
    return body instanceof JsonArray array ? array : object().getJsonArray("items");
  }

  /** The member as text; empty when it is absent or null. */
  public String text(String name) {
    return text(object(), name);
  }

  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString string ? string.getString() : "";
  }

  /** This answer, which must have that status. */
  public Answer expect(int expected) {
    Expect.that(status == expected, "status %d instead of %d: %s", status, expected, body);
    return this;
  }
}
