package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Edits and deletions. The key is written from the point of view of whoever acted, so only its id is
 * believed (contract c.6).
 */
final class EditEvents {
  private EditEvents() {}

  static List<GatewayEvent> edited(Envelope envelope) {
    return envelope.data().stream().map(item -> protocol(item, Instant.EPOCH)).toList();
  }

  static List<GatewayEvent> deleted(Envelope envelope) {
    return envelope.data().stream().map(EditEvents::deletion).toList();
  }

  private static GatewayEvent deletion(JsonObject item) {
    return MessageEvents.id(Values.object(item, "key"))
        .or(() -> MessageEvents.id(item))
        .<GatewayEvent>map(MessageDeleted::new)
        .orElseGet(() -> new Unreadable("deletion without id"));
  }

  /** An edit or deletion that comes as a message, as older versions send it. */
  static GatewayEvent protocol(String type, JsonObject body, Instant at) {
    JsonObject wrapped = Values.object(Values.object(body, "message"), "protocolMessage");
    return protocol(type.equals("editedMessage") ? wrapped : body, at);
  }

  private static GatewayEvent protocol(JsonObject body, Instant at) {
    Optional<ProviderMessageId> id = MessageEvents.id(Values.object(body, "key"));
    if (id.isEmpty()) {
      return new Unreadable("edit without key.id");
    }
    return switch (kind(body.get("type"))) {
      case "REVOKE" -> new MessageDeleted(id.get());
      case "MESSAGE_EDIT" -> edit(body, id.get(), at);
      default -> new Ignored("setting of the chat");
    };
  }

  private static GatewayEvent edit(JsonObject body, ProviderMessageId id, Instant at) {
    Instant when = millis(body).orElse(at);
    return switch (Contents.of(Values.object(body, "editedMessage"), when)) {
      case Contents.Says(MessageContent content, var quoted) when content.text().isPresent() ->
          new MessageEdited(id, content.text().get(), when);
      case Contents.Says says -> new Ignored("edit without text");
      case Contents.Change change -> new Ignored("edit of an edit");
      case Contents.Nothing nothing -> new Ignored("edit without text");
    };
  }

  private static Optional<Instant> millis(JsonObject body) {
    OptionalLong number = Values.number(body, "timestampMs");
    return number.isPresent()
        ? Optional.of(Instant.ofEpochMilli(number.getAsLong()))
        : Optional.empty();
  }

  /** By name, or by the number of the protocol; a message without a type is a revoke. */
  private static String kind(@Nullable JsonValue type) {
    return switch (type) {
      case JsonString name -> name.getString();
      case JsonNumber number when number.intValue() == 0 -> "REVOKE";
      case JsonNumber number when number.intValue() == 14 -> "MESSAGE_EDIT";
      case null -> "REVOKE";
      default -> "OTHER";
    };
  }
}
