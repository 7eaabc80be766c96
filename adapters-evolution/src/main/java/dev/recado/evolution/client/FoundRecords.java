package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages in an answer of {@code findMessages}; what has no id or no time is left out. */
record FoundRecords(List<JsonObject> page) {
  private static final int LONGEST_ID = 200;

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
                text(Values.object(found, "message")),
                at.get()));
  }

  private static Optional<String> text(JsonObject message) {
    return Values.filled(message, "conversation")
        .or(() -> Values.filled(Values.object(message, "extendedTextMessage"), "text"));
  }
}
