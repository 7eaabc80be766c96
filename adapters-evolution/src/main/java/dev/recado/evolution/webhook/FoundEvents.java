package dev.recado.evolution.webhook;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code messages.found}, our own name for what {@code findMessages} gave: a message, and the ticks
 * it has had by now.
 */
record FoundEvents(Envelope envelope) {
  /** Of what the gateway knows of the sender's program only these are told apart from ours. */
  private static final Set<String> PHONES = Set.of("android", "ios");

  List<GatewayEvent> read() {
    return envelope.data().stream().flatMap(this::read).toList();
  }

  private Stream<GatewayEvent> read(JsonObject item) {
    MessageEvents messages = new MessageEvents(framing(item));
    boolean phone = Values.text(item, "source").filter(PHONES::contains).isPresent();
    List<GatewayEvent> said = phone ? messages.upserted() : messages.sent();
    return said.stream().allMatch(GatewayEvent.Ignored.class::isInstance)
        ? said.stream()
        : Stream.concat(said.stream(), ticks(item));
  }

  private Stream<GatewayEvent> ticks(JsonObject item) {
    JsonObject key = Values.object(item, "key");
    return Values.objects(item.get("MessageUpdate")).stream()
        .map(update -> update.getOrDefault("status", JsonValue.NULL))
        .distinct()
        .flatMap(status -> StatusEvents.read(framing(tick(key, status))).stream())
        .filter(event -> !(event instanceof GatewayEvent.Ignored))
        .distinct();
  }

  /** As {@code messages.update} would have told it. */
  private static JsonObject tick(JsonObject key, JsonValue status) {
    return JSON.createObjectBuilder().add("key", key).add("status", status).build();
  }

  private Envelope framing(JsonObject item) {
    return new Envelope(
        envelope.instance(), envelope.event(), List.of(item), envelope.own(), envelope.arrival());
  }
}
