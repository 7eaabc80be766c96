package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.application.inbox.GatewayEvent.Attachment;
import dev.recado.domain.message.MessageContent;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where the file of a reported message is to be had (contract b.4). */
final class Attachments {
  private static final int LONGEST_REFERENCE = 16_384;
  private static final int LONGEST_ADDRESS = 4_000;

  private Attachments() {}

  static Attachment of(JsonObject item, MessageContent content) {
    if (!content.type().carriesFile()) {
      return Attachment.NOTHING;
    }
    JsonObject message = Values.object(item, "message");
    return new Attachment(
        Values.filled(message, "base64").or(() -> Values.filled(item, "base64")),
        Values.filled(message, "mediaUrl").flatMap(Attachments::address),
        reference(item, message));
  }

  private static Optional<URI> address(String text) {
    try {
      return text.length() > LONGEST_ADDRESS || !text.matches("(?i)https?://.*")
          ? Optional.empty()
          : Optional.of(new URI(text));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Key and message, without what the file itself would be and without pictures of it. */
  private static Optional<String> reference(JsonObject item, JsonObject message) {
    String text =
        JSON.createObjectBuilder()
            .add("key", Values.object(item, "key"))
            .add("message", bare(message))
            .build()
            .toString();
    return Optional.of(text).filter(json -> json.length() <= LONGEST_REFERENCE);
  }

  private static JsonObject bare(JsonObject object) {
    JsonObjectBuilder copy = JSON.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          switch (name) {
            case "base64",
                "mediaUrl",
                "jpegThumbnail",
                "thumbnail",
                "contextInfo",
                "messageContextInfo" -> {}
            default -> copy.add(name, inner(value));
          }
        });
    return copy.build();
  }

  private static JsonValue inner(JsonValue value) {
    return value instanceof JsonObject object ? bare(object) : value;
  }
}
