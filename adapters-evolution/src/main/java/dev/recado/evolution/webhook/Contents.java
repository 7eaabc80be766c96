package dev.recado.evolution.webhook;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Referral;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code message} object says (contract c.4). Its type is the first member that is not
 * metadata; whatever contains another message is a wrapper and is taken off; a type nobody has
 * heard of becomes a labelled placeholder.
 */
sealed interface Contents {
  /**
   * Something to show.
   *
   * @param body the content's own object, which may carry a context of its own
   */
  record Says(MessageContent content, JsonObject body, Wrapping wrapping) implements Contents {
    /** An article of a catalogue that the content is about. */
    Optional<Referral> product() {
      return Referrals.product(body);
    }
  }

  /** A change of another message, in the form {@link EditEvents#protocol} reads. */
  record Change(JsonObject protocol) implements Contents {}

  /**
   * A change of another message that is encrypted for those who have it: an edit, or one that
   * nothing is made of.
   *
   * @param target the key of that message
   */
  record Secret(JsonObject target, boolean edit) implements Contents {
    private static final long MESSAGE_EDIT = 2;

    static Secret of(JsonObject body) {
      JsonValue type = body.get("secretEncType");
      boolean edit =
          type instanceof JsonString name
              ? name.getString().equals("MESSAGE_EDIT")
              : Values.number(type).orElse(0) == MESSAGE_EDIT;
      return new Secret(Values.object(body, "targetMessageKey"), edit);
    }
  }

  /** A reaction to another message, or a vote in a poll, in the form {@link Reactions} reads. */
  record Answer(String type, JsonObject body) implements Contents {}

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
      Set.of("albumMessage", "encReactionMessage", "pinInChatMessage", "keepInChatMessage");
  int DEEPEST = 8;

  /** The text, caption or title, where there is one. */
  default Optional<String> words() {
    return this instanceof Says says ? says.content().text() : Optional.empty();
  }

  static Contents of(JsonObject message) {
    return type(message)
        .map(name -> of(name, message, Wrapping.NONE, 0))
        .orElseGet(() -> new Nothing("no content"));
  }

  private static Optional<String> type(JsonObject message) {
    return message.keySet().stream().filter(name -> !METADATA.contains(name)).findFirst();
  }

  private static Contents of(String type, JsonObject message, Wrapping wrapping, int depth) {
    JsonObject body = Values.object(message, type);
    if (SILENT.contains(type)) {
      return new Nothing(type);
    }
    return switch (type) {
      case "protocolMessage" -> new Change(body);
      case "secretEncryptedMessage" -> Secret.of(body);
      case "reactionMessage", "pollUpdateMessage" -> new Answer(type, body);
      default -> unwrapped(type, message, body, wrapping.in(type), depth);
    };
  }

  private static Contents unwrapped(
      String type, JsonObject message, JsonObject body, Wrapping wrapping, int depth) {
    JsonObject inner = Values.object(body, "message");
    Optional<String> innerType = depth < DEEPEST ? type(inner) : Optional.empty();
    return innerType
        .map(name -> of(name, inner, wrapping, depth + 1))
        .orElseGet(() -> says(type, message, body, wrapping));
  }

  private static Contents says(
      String type, JsonObject message, JsonObject body, Wrapping wrapping) {
    MessageContent content =
        type.equals("conversation")
            ? MessageContent.text(Values.text(message, type).orElse(""))
            : Shapes.read(type, body);
    return new Says(content, body, wrapping);
  }
}
