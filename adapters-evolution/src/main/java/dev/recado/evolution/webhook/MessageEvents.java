package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code messages.upsert} and {@code send.message}: something was written. */
record MessageEvents(Envelope envelope) {
  private static final int LONGEST_ID = 200;

  /** Written by a customer, or by us on the phone. */
  List<GatewayEvent> upserted() {
    return envelope.data().stream().map(item -> read(item, Origin.PHONE)).toList();
  }

  /** Sent through the API, by Recado or by another program on the same instance. */
  List<GatewayEvent> sent() {
    return envelope.data().stream().map(item -> read(item, Origin.OTHER_CLIENT)).toList();
  }

  private GatewayEvent read(JsonObject item, Origin echoOrigin) {
    JsonObject key = Values.object(item, "key");
    Optional<ProviderMessageId> id = id(key);
    return id.isEmpty()
        ? new Unreadable("message without key.id")
        : read(item, key, id.get(), echoOrigin);
  }

  static Optional<ProviderMessageId> id(JsonObject key) {
    return Values.filled(key, "id")
        .filter(id -> id.length() <= LONGEST_ID)
        .map(ProviderMessageId::new);
  }

  private GatewayEvent read(
      JsonObject item, JsonObject key, ProviderMessageId id, Origin echoOrigin) {
    boolean fromMe = Values.flag(key, "fromMe").orElse(false);
    Optional<String> name = fromMe ? Optional.empty() : Values.text(item, "pushName");
    Optional<Chat> chat = new Identities(envelope, key).chat(name);
    if (chat.isEmpty()) {
      return new Ignored("no conversation");
    }
    return switch (Contents.of(Values.object(item, "message"), written(item))) {
      case Contents.Nothing(String why) -> new Ignored(why);
      case Contents.Change(GatewayEvent change) -> change;
      case Contents.Says(MessageContent content, var quoted) ->
          event(item, chat.get(), fromMe, echoOrigin, written(item, id, content, quoted));
    };
  }

  private static GatewayEvent event(
      JsonObject item, Chat chat, boolean fromMe, Origin echoOrigin, Written message) {
    return fromMe
        ? new MessageEchoed(chat, message, StatusEvents.receipt(item.get("status")), echoOrigin)
        : new MessageArrived(chat, message);
  }

  private static Written written(
      JsonObject item,
      ProviderMessageId id,
      MessageContent content,
      Optional<ProviderMessageId> inner) {
    Optional<ProviderMessageId> hoisted =
        Contents.quoted(Values.object(item, "contextInfo"));
    return new Written(id, content, hoisted.or(() -> inner), written(item));
  }

  private static Instant written(JsonObject item) {
    return Values.seconds(item, "messageTimestamp").orElse(Instant.EPOCH);
  }
}
