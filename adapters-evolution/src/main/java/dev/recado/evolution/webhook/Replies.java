package dev.recado.evolution.webhook;

import static dev.recado.domain.message.MessageType.BUTTON_REPLY;
import static dev.recado.domain.message.MessageType.LIST_REPLY;
import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** Answers given by a tap: what was shown to the customer, and the id behind it. */
final class Replies {
  private Replies() {}

  static Optional<MessageContent> read(String type, JsonObject body) {
    return switch (type) {
      case "listResponseMessage" ->
          reply(
              LIST_REPLY,
              Values.filled(body, "title"),
              Shapes.inner(body, "singleSelectReply", "selectedRowId"));
      case "buttonsResponseMessage" -> button(body, Values.filled(body, "selectedButtonId"));
      case "templateButtonReplyMessage" -> button(body, Values.filled(body, "selectedId"));
      case "interactiveResponseMessage" ->
          reply(BUTTON_REPLY, Shapes.inner(body, "body", "text"), flowId(body));
      default -> Optional.empty();
    };
  }

  private static Optional<MessageContent> button(JsonObject body, Optional<String> id) {
    return reply(BUTTON_REPLY, Values.filled(body, "selectedDisplayText"), id);
  }

  private static Optional<MessageContent> reply(
      MessageType type, Optional<String> text, Optional<String> id) {
    Map<String, String> details = id.map(value -> Map.of("replyId", value)).orElse(Map.of());
    return Optional.of(new MessageContent(type, text, details));
  }

  /** The id is in a text that is JSON itself. */
  private static Optional<String> flowId(JsonObject body) {
    return Shapes.inner(body, "nativeFlowResponseMessage", "paramsJson")
        .map(Replies::parsed)
        .flatMap(parameters -> Values.filled(parameters, "id"));
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (RuntimeException notAnObject) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
