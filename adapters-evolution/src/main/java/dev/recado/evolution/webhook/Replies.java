package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.domain.message.MessageContent;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

/** Answers given by a tap: what was shown to the customer, and the id behind it. */
final class Replies {
  private static final int LONGEST_ID = 1_000;

  private Replies() {}

  static Optional<MessageContent> read(String type, JsonObject body) {
    return switch (type) {
      case "listResponseMessage" ->
          reply(
              true,
              Values.filled(body, "title"),
              Shapes.inner(body, "singleSelectReply", "selectedRowId"));
      case "buttonsResponseMessage" -> button(body, Values.filled(body, "selectedButtonId"));
      case "templateButtonReplyMessage" -> button(body, Values.filled(body, "selectedId"));
      case "interactiveResponseMessage" ->
          reply(false, Shapes.inner(body, "body", "text"), flowId(body));
      default -> Optional.empty();
    };
  }

  private static Optional<MessageContent> button(JsonObject body, Optional<String> id) {
    return reply(false, Values.filled(body, "selectedDisplayText"), id);
  }

  private static Optional<MessageContent> reply(
      boolean fromList, Optional<String> text, Optional<String> id) {
    Optional<String> cut = id.map(value -> Values.beginning(value, LONGEST_ID));
    return Optional.of(new MessageContent.Choice(fromList, text, cut));
  }

  /** The id is in a text that is JSON itself. */
  private static Optional<String> flowId(JsonObject body) {
    return Shapes.inner(body, "nativeFlowResponseMessage", "paramsJson")
        .map(Replies::parsed)
        .flatMap(parameters -> Values.filled(parameters, "id"));
  }

  static JsonObject parsed(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (RuntimeException notAnObject) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
