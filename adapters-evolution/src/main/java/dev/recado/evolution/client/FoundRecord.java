package dev.recado.evolution.client;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.History.Source;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record of {@code findMessages}; one that has no id or no time is none.
 *
 * @param json as the gateway gave it
 */
record FoundRecord(ProviderMessageId id, boolean fromMe, Instant at, JsonObject json) {
  private static final int LONGEST_ID = 200;

  static Stream<FoundRecord> of(JsonObject json) {
    JsonObject key = Values.object(json, "key");
    Optional<Instant> at = Values.seconds(json, "messageTimestamp");
    return Values.filled(key, "id")
        .filter(text -> text.length() <= LONGEST_ID && at.isPresent())
        .map(
            id ->
                new FoundRecord(
                    new ProviderMessageId(id),
                    Values.flag(key, "fromMe").orElse(false),
                    at.get(),
                    json))
        .stream();
  }

  /** In the frame of a webhook, so that what was stored can be replayed like one. */
  Found read(Source source, EventReader reader) {
    JsonObjectBuilder body =
        JSON.createObjectBuilder()
            .add("event", "messages.found")
            .add("instance", source.instance().value())
            .add("data", json);
    source.own().map(Jid::of).ifPresent(own -> body.add("sender", own.toString()));
    EventReader.Reading reading =
        reader.read(body.build().toString().getBytes(StandardCharsets.UTF_8));
    return new Found(
        id, fromMe ? Direction.OUTBOUND : Direction.INBOUND, receipt(reading), at, reading);
  }

  private static Optional<Receipt> receipt(EventReader.Reading reading) {
    return reading.events().stream()
        .flatMap(FoundRecord::receipt)
        .max(Comparator.comparing(Receipt::rank));
  }

  private static Stream<Receipt> receipt(GatewayEvent event) {
    if (event instanceof GatewayEvent.ReceiptArrived ticked) {
      return Stream.of(ticked.receipt());
    }
    return event instanceof GatewayEvent.ReadByUs ? Stream.of(Receipt.READ) : Stream.empty();
  }
}
