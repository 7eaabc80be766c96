package dev.recado.evolution.webhook;

import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The frame around an event.
 *
 * @param event in lower case with dots, also where a dialect writes {@code MESSAGES_UPSERT}
 * @param data the items of {@code data}, which is an object, an array or {@code {messages: […]}}
 * @param own our own identifier, as far as the gateway says it
 */
record Envelope(
    Optional<InstanceName> instance, String event, List<JsonObject> data, Optional<Jid> own) {
  static Envelope of(JsonObject body) {
    JsonObject data = Values.object(body, "data");
    Optional<InstanceName> instance =
        Values.text(body, "instance")
            .or(() -> Values.text(data, "instance"))
            .or(() -> Values.text(body, "instanceName"))
            .filter(name -> !name.isBlank() && name.length() <= 100)
            .map(InstanceName::new);
    String event = Values.text(body, "event").map(Envelope::dotted).orElse("unknown");
    Optional<Jid> own = Values.text(body, "sender").flatMap(Jid::parse);
    return new Envelope(instance, event, items(body.get("data")), own);
  }

  /** Evolution GO's {@code Message} is another event than {@code messages.upsert}: keep its case. */
  private static String dotted(String event) {
    String cut = event.substring(0, Math.min(event.length(), 60));
    boolean shouted = cut.indexOf('_') > 0 && cut.equals(cut.toUpperCase(Locale.ROOT));
    String name = shouted ? cut.toLowerCase(Locale.ROOT).replace('_', '.') : cut;
    return name.replaceAll("[^A-Za-z.-]", "");
  }

  private static List<JsonObject> items(JsonValue data) {
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

  /** The first item; an empty object where there is none. */
  JsonObject first() {
    return data.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : data.getFirst();
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
