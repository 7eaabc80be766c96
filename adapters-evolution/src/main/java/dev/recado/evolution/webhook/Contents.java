package dev.recado.evolution.webhook;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code message} object says (contract c.4). Its type is the first member that is not
 * metadata; whatever contains another message is a wrapper and is taken off; a type nobody has
 * heard of becomes a labelled placeholder.
 */
sealed interface Contents {
  /** Something to show. */
  record Says(MessageContent content, Optional<ProviderMessageId> quoted) implements Contents {}

  /** A change of another message, in the form {@link EditEvents#protocol} reads. */
  record Change(JsonObject protocol) implements Contents {}

  /** Nothing to show; the raw event is kept. */
  record Nothing(String why) implements Contents {}

  Set<String> METADATA =
      Set.of(
          "messageContextInfo",
          "base64",
          "mediaUrl",
          "speechToText",
          "senderKeyDistributionMessage");
  Set<String> SILENT =
      Set.of(
          "albumMessage",
          "reactionMessage",
          "encReactionMessage",
          "pollUpdateMessage",
          "pinInChatMessage",
          "keepInChatMessage",
          "secretEncryptedMessage");
  int DEEPEST = 8;

  /** The text, caption or title, where there is one. */
  default Optional<String> words() {
    return this instanceof Says(MessageContent content, var quoted)
        ? content.text()
        : Optional.empty();
  }

  static Contents of(JsonObject message) {
    return type(message)
        .map(name -> of(name, message, 0))
        .orElseGet(() -> new Nothing("no content"));
  }

  private static Optional<String> type(JsonObject message) {
    return message.keySet().stream().filter(name -> !METADATA.contains(name)).findFirst();
  }

  private static Contents of(String type, JsonObject message, int depth) {
    JsonObject body = Values.object(message, type);
    if (SILENT.contains(type)) {
      return new Nothing(type);
    }
    if (type.equals("protocolMessage")) {
      return new Change(body);
    }
    JsonObject inner = Values.object(body, "message");
    Optional<String> innerType = depth < DEEPEST ? type(inner) : Optional.empty();
    return innerType
        .map(name -> of(name, inner, depth + 1))
        .orElseGet(() -> says(type, message, body));
  }

  private static Contents says(String type, JsonObject message, JsonObject body) {
    MessageContent content =
        type.equals("conversation")
            ? MessageContent.text(Values.text(message, type).orElse(""))
            : Shapes.read(type, body);
    return new Says(content, quoted(Values.object(body, "contextInfo")));
  }

  /** The message that is answered. */
  static Optional<ProviderMessageId> quoted(JsonObject contextInfo) {
    return MessageEvents.id(contextInfo, "stanzaId");
  }
}
