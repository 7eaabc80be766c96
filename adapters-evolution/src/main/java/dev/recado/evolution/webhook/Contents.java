package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code message} object says (contract c.4). Its type is the first member that is not
 * metadata; wrappers are taken off; a type nobody has heard of becomes a labelled placeholder.
 */
sealed interface Contents {
  /** Something to show. */
  record Says(MessageContent content, Optional<ProviderMessageId> quoted) implements Contents {}

  /** A change of another message. */
  record Change(GatewayEvent event) implements Contents {}

  /** Nothing to show; the raw event is kept. */
  record Nothing(String why) implements Contents {}

  Set<String> METADATA =
      Set.of(
          "messageContextInfo",
          "base64",
          "mediaUrl",
          "speechToText",
          "senderKeyDistributionMessage");
  Set<String> WRAPPERS =
      Set.of(
          "ephemeralMessage",
          "viewOnceMessage",
          "viewOnceMessageV2",
          "viewOnceMessageV2Extension",
          "documentWithCaptionMessage",
          "deviceSentMessage",
          "associatedChildMessage");
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

  static Contents of(JsonObject message, Instant at) {
    return of(message, at, 0);
  }

  private static Contents of(JsonObject message, Instant at, int depth) {
    Optional<String> type =
        message.keySet().stream().filter(name -> !METADATA.contains(name)).findFirst();
    return type.map(name -> of(name, message, at, depth))
        .orElseGet(() -> new Nothing("no content"));
  }

  private static Contents of(String type, JsonObject message, Instant at, int depth) {
    JsonObject body = Values.object(message, type);
    if (WRAPPERS.contains(type) && depth < DEEPEST) {
      return of(Values.object(body, "message"), at, depth + 1);
    }
    if (SILENT.contains(type)) {
      return new Nothing(type);
    }
    if (type.equals("protocolMessage") || type.equals("editedMessage")) {
      return new Change(EditEvents.protocol(type, body, at));
    }
    MessageContent content =
        message.get(type) instanceof JsonString string
            ? MessageContent.text(Unicode.clean(string.getString()))
            : Shapes.read(type, body);
    return new Says(content, quoted(Values.object(body, "contextInfo")));
  }

  /** The message that is answered. */
  static Optional<ProviderMessageId> quoted(JsonObject contextInfo) {
    return Values.filled(contextInfo, "stanzaId")
        .filter(id -> id.length() <= 200)
        .map(ProviderMessageId::new);
  }

  /** The placeholder for what cannot be shown. */
  static MessageContent unsupported(String type) {
    return new MessageContent(
        MessageType.UNSUPPORTED, Optional.empty(), Map.of("type", type));
  }
}
