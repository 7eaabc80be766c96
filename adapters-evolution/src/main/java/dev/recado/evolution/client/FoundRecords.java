package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.domain.message.ProviderMessageId;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages in an answer of {@code findMessages}. */
final class FoundRecords {
  private FoundRecords() {}

  static List<FoundMessage> of(Answer answer) {
    JsonValue records = answer.object("messages").get("records");
    return records instanceof JsonArray array
        ? array.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonValue::asJsonObject)
            .flatMap(FoundRecords::message)
            .toList()
        : List.of();
  }

  private static Stream<FoundMessage> message(JsonObject found) {
    if (!(found.get("key") instanceof JsonObject key)
        || key.getString("id", "").isBlank()
        || !(found.get("messageTimestamp") instanceof JsonNumber at)) {
      return Stream.empty();
    }
    return Stream.of(
        new FoundMessage(
            new ProviderMessageId(key.getString("id")),
            key.getBoolean("fromMe", false),
            text(found),
            Instant.ofEpochSecond(at.longValue())));
  }

  private static Optional<String> text(JsonObject found) {
    JsonObject message =
        found.get("message") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    JsonObject extended =
        message.get("extendedTextMessage") instanceof JsonObject object
            ? object
            : JsonValue.EMPTY_JSON_OBJECT;
    String plain = message.getString("conversation", extended.getString("text", ""));
    return Optional.of(plain).filter(text -> !text.isEmpty());
  }
}
