package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages in an answer of {@code findMessages}; what has no id or no time is left out. */
record FoundRecords(List<JsonObject> page) {
  private static final int LONGEST_ID = 200;
  private static final Map<String, MessageType> FILES =
      Map.of(
          "imageMessage", MessageType.IMAGE,
          "videoMessage", MessageType.VIDEO,
          "audioMessage", MessageType.AUDIO,
          "documentMessage", MessageType.DOCUMENT,
          "stickerMessage", MessageType.STICKER);

  static FoundRecords of(Answer answer) {
    return new FoundRecords(Values.objects(answer.object("messages").get("records")));
  }

  Stream<FoundMessage> messages() {
    return page.stream().flatMap(FoundRecords::message);
  }

  private static Stream<FoundMessage> message(JsonObject found) {
    JsonObject key = Values.object(found, "key");
    Optional<String> id = Values.filled(key, "id").filter(text -> text.length() <= LONGEST_ID);
    Optional<Instant> at = Values.seconds(found, "messageTimestamp");
    return id.isEmpty() || at.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new FoundMessage(
                new ProviderMessageId(id.get()),
                Values.flag(key, "fromMe").orElse(false),
                type(Values.object(found, "message")),
                text(Values.object(found, "message")),
                at.get()));
  }

  private static Optional<String> text(JsonObject message) {
    return Values.filled(message, "conversation")
        .or(() -> Values.filled(Values.object(message, "extendedTextMessage"), "text"))
        .or(() -> FILES.keySet().stream().flatMap(name -> caption(message, name)).findFirst());
  }

  private static Stream<String> caption(JsonObject message, String name) {
    return Values.filled(Values.object(message, name), "caption").stream();
  }

  private static MessageType type(JsonObject message) {
    return FILES.entrySet().stream()
        .filter(file -> message.containsKey(file.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> text(message).isPresent() ? MessageType.TEXT : MessageType.UNSUPPORTED);
  }
}
