package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.ErrorDetail;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frame around an event.
 *
 * @param event in lower case with dots, also where a dialect writes {@code MESSAGES_UPSERT}
 * @param data the items of {@code data}, which is an object, an array or {@code {messages: […]}}
 * @param own our own identifier, as far as the gateway says it
 * @param arrival when the webhook came
 */
record Envelope(
    Optional<InstanceName> instance,
    String event,
    List<JsonObject> data,
    Optional<Jid> own,
    Instant arrival) {
  private static final Instant WHATSAPP_BEGAN = Instant.parse("2009-01-01T00:00:00Z");
  private static final Duration CLOCK_ERROR = Duration.ofHours(1);

  static Envelope of(JsonObject body, Instant arrival) {
    JsonObject data = Values.object(body, "data");
    Optional<InstanceName> instance =
        Values.text(body, "instance")
            .or(() -> Values.text(data, "instance"))
            .or(() -> Values.text(body, "instanceName"))
            .filter(name -> !name.isBlank() && name.length() <= 100)
            .map(InstanceName::new);
    String event =
        Values.text(body, "event")
            .map(Envelope::dotted)
            .filter(name -> !name.isEmpty())
            .orElse("unknown");
    Optional<Jid> own = Values.text(body, "sender").flatMap(Jid::parse);
    return new Envelope(instance, event, items(body.get("data")), own, arrival);
  }

  /**
   * Evolution GO's {@code Message} is another event than {@code messages.upsert}: keep its case.
   */
  private static String dotted(String event) {
    String cut = event.substring(0, Math.min(event.length(), 60));
    boolean shouted = cut.indexOf('_') > 0 && cut.equals(cut.toUpperCase(Locale.ROOT));
    String name = shouted ? cut.toLowerCase(Locale.ROOT).replace('_', '.') : cut;
    return name.replaceAll("[^A-Za-z.-]", "");
  }

  private static List<JsonObject> items(@Nullable JsonValue data) {
    return switch (data) {
      case null -> List.of();
      case JsonArray array -> Values.objects(array);
      case JsonObject object when object.get("messages") instanceof JsonArray inner ->
          Values.objects(inner);
      case JsonObject object when object.get("messages") instanceof JsonObject inner ->
          List.of(inner);
      case JsonObject object -> List.of(object);
      default -> List.of();
    };
  }

  /** Reads every item; one that cannot be read does not keep the others from being read. */
  List<GatewayEvent> each(Function<JsonObject, GatewayEvent> read) {
    return several(item -> List.of(read.apply(item)));
  }

  /** Like {@link #each}, where one item tells several things. */
  List<GatewayEvent> several(Function<JsonObject, List<GatewayEvent>> read) {
    return data.stream().flatMap(item -> safely(item, read).stream()).toList();
  }

  private static List<GatewayEvent> safely(
      JsonObject item, Function<JsonObject, List<GatewayEvent>> read) {
    try {
      return read.apply(item);
    } catch (RuntimeException unexpected) {
      String why = new ErrorDetail(String.valueOf(unexpected.getMessage())).text();
      return List.of(new GatewayEvent.Unreadable(why));
    }
  }

  /** The first item; an empty object where there is none. */
  JsonObject first() {
    return data.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : data.getFirst();
  }

  /** What a clock out there says; our own where it says nothing, or nothing that can be. */
  Instant moment(Optional<Instant> said) {
    return said.filter(at -> at.isAfter(WHATSAPP_BEGAN))
        .filter(at -> at.isBefore(arrival.plus(CLOCK_ERROR)))
        .orElse(arrival);
  }

  /** Whether an identifier is our own, with or without the Brazilian ninth digit. */
  boolean isOwn(Jid jid) {
    return own.filter(mine -> mine.equals(jid) || samePhone(mine, jid)).isPresent();
  }

  private static boolean samePhone(Jid mine, Jid other) {
    return mine.phone().isPresent()
        && other.phone().isPresent()
        && mine.phone().get().canonical().equals(other.phone().get().canonical());
  }
}
