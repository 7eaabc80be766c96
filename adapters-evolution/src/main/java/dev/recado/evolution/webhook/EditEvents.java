package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Edits and deletions. The key is written from the point of view of whoever acted, so only its id
 * is believed (contract c.6).
 */
record EditEvents(Envelope envelope) {
  private static final Map<Long, String> KINDS = Map.of(0L, "REVOKE", 14L, "MESSAGE_EDIT");
  private static final long OTHER = -1;

  List<GatewayEvent> edited() {
    return envelope.data().stream().map(item -> protocol(item, envelope.arrival())).toList();
  }

  List<GatewayEvent> deleted() {
    return envelope.data().stream().map(EditEvents::deletion).toList();
  }

  private static GatewayEvent deletion(JsonObject item) {
    return MessageEvents.id(Values.object(item, "key"))
        .or(() -> MessageEvents.id(item))
        .<GatewayEvent>map(MessageDeleted::new)
        .orElseGet(() -> new Unreadable("deletion without id"));
  }

  /**
   * An edit, a deletion, or a setting of the chat.
   *
   * @param otherwise when it happened, where it does not say so itself
   */
  GatewayEvent protocol(JsonObject body, Instant otherwise) {
    Optional<ProviderMessageId> id = MessageEvents.id(Values.object(body, "key"));
    return switch (kind(body.get("type"))) {
      case "REVOKE" ->
          id.<GatewayEvent>map(MessageDeleted::new)
              .orElseGet(() -> new Unreadable("deletion without key.id"));
      case "MESSAGE_EDIT" ->
          id.map(known -> edit(body, known, otherwise))
              .orElseGet(() -> new Unreadable("edit without key.id"));
      default -> new Ignored("setting of the chat");
    };
  }

  private GatewayEvent edit(JsonObject body, ProviderMessageId id, Instant otherwise) {
    Optional<Instant> said = Values.millis(body, "timestampMs");
    Instant when = said.isPresent() ? envelope.moment(said) : otherwise;
    return Contents.of(Values.object(body, "editedMessage"))
        .words()
        .<GatewayEvent>map(text -> new MessageEdited(id, text, when))
        .orElseGet(() -> new Ignored("edit without text"));
  }

  /** By name, or by the number of the protocol; a message without a type is a revoke. */
  private static String kind(@Nullable JsonValue type) {
    return switch (type) {
      case null -> "REVOKE";
      case JsonString name -> name.getString();
      default -> KINDS.getOrDefault(Values.number(type).orElse(OTHER), "");
    };
  }
}
