package dev.recado.evolution.client;

import static dev.recado.evolution.wire.JsonSupport.JSON;

import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The bodies of our requests. */
final class Bodies {
  private Bodies() {}

  /**
   * An instance that reports its events. Without {@code qrcode: true}, which would make the gateway
   * sleep for five seconds; with the settings that keep it from ticking messages as read.
   */
  static JsonObject create(InstanceName instance, URI webhook, List<String> events) {
    return JSON.createObjectBuilder()
        .add("instanceName", instance.value())
        .add("integration", "WHATSAPP-BAILEYS")
        .add("qrcode", false)
        .add("rejectCall", false)
        .add("groupsIgnore", false)
        .add("alwaysOnline", false)
        .add("readMessages", false)
        .add("readStatus", false)
        .add("syncFullHistory", false)
        .add(
            "webhook",
            JSON.createObjectBuilder()
                .add("url", webhook.toString())
                .add("byEvents", false)
                .add("base64", false)
                .add("events", JSON.createArrayBuilder(events)))
        .build();
  }

  /** Digits for a phone: only those the gateway compares with and without the ninth digit. */
  static String number(Jid to) {
    return to.phone().map(PhoneNumber::digits).orElseGet(to::toString);
  }

  static JsonObject text(Jid to, MessageText text) {
    return JSON.createObjectBuilder().add("number", number(to)).add("text", text.value()).build();
  }

  /** The messages of one chat. */
  static JsonObject find(Jid chat, Instant from, Instant to, int page, int size) {
    JsonObject where =
        JSON.createObjectBuilder()
            .add("key", JSON.createObjectBuilder().add("remoteJid", chat.toString()))
            .add("messageTimestamp", time(from, to))
            .build();
    return find(where, page, size);
  }

  /** The messages of all chats. */
  static JsonObject find(Instant from, Instant to, int page, int size) {
    JsonObject where = JSON.createObjectBuilder().add("messageTimestamp", time(from, to)).build();
    return find(where, page, size);
  }

  /** The time is filtered only when both ends are given. */
  private static JsonObjectBuilder time(Instant from, Instant to) {
    return JSON.createObjectBuilder().add("gte", from.toString()).add("lte", to.toString());
  }

  /** The page size is called offset. */
  private static JsonObject find(JsonObject where, int page, int size) {
    return JSON.createObjectBuilder()
        .add("where", where)
        .add("page", page)
        .add("offset", size)
        .build();
  }
}
