package dev.recado.evolution.client;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the gateway answered. Its errors come in ten shapes (contract 0.1): the message is a text, a
 * list, a list of lists or a list of objects, below {@code response} or at the top.
 */
record Answer(int status, JsonValue body) {
  /** An answer that is not JSON, as a proxy in between gives it, says nothing but its status. */
  static Answer of(int status, String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return new Answer(status, reader.readValue());
    } catch (RuntimeException notJson) {
      return new Answer(status, JsonValue.NULL);
    }
  }

  boolean success() {
    return status / 100 == 2;
  }

  /** The body as an object; an empty one when it is something else. */
  JsonObject object() {
    return Values.object(body);
  }

  JsonObject object(String name) {
    return Values.object(object(), name);
  }

  /** The message of an error, whatever its shape. */
  JsonValue message() {
    JsonValue nested = object("response").get("message");
    JsonValue direct = object().getOrDefault("message", JsonValue.NULL);
    return nested != null ? nested : direct;
  }

  /** All texts of the message. */
  List<String> texts() {
    return flatten(message())
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString())
        .toList();
  }

  /** All objects of the message. */
  List<JsonObject> objects() {
    return flatten(message())
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .toList();
  }

  boolean says(String part) {
    return texts().stream().anyMatch(text -> text.contains(part));
  }

  /** For logs and error details: status and texts. */
  String summary() {
    return "gateway " + status + " " + String.join("; ", texts());
  }

  private static Stream<JsonValue> flatten(JsonValue value) {
    return value instanceof JsonArray array
        ? array.stream().flatMap(Answer::flatten)
        : Stream.of(value);
  }
}
