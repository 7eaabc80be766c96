package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a message and tells the webhook, in the shape all message events share. */
final class Messages {
  private final World world;

  Messages(World world) {
    this.world = world;
  }

  StoredMessage store(Instance instance, JsonObject data, @Nullable Media media) {
    JsonObject complete = JsonText.with(data, "instanceId", instance.identity().id());
    StoredMessage message = new StoredMessage(world.tokens().row(), complete, media, List.of());
    instance.messages().add(message);
    return message;
  }

  /**
   * A message that did not come from the API.
   *
   * @param contact whether a contact event follows; the gateway fails before it for bare LIDs
   */
  void upsert(Instance instance, StoredMessage message, boolean contact) {
    boolean isNew = instance.meets(message.remoteJid());
    if (isNew) {
      world.emit(instance, EventName.CHATS_UPSERT, JsonText.array(List.of(chat(message))));
    }
    world.emit(instance, EventName.MESSAGES_UPSERT, body(instance, message));
    if (contact) {
      world.emit(
          instance,
          isNew ? EventName.CONTACTS_UPSERT : EventName.CONTACTS_UPDATE,
          contact(message));
    }
  }

  void echo(Instance instance, StoredMessage message) {
    world.emit(instance, EventName.SEND_MESSAGE, body(instance, message));
  }

  /** With base64 switched on the file travels inside the message object. */
  static JsonObject body(Instance instance, StoredMessage message) {
    Media media = message.media();
    boolean inline =
        media != null && instance.webhook().map(row -> row.config().base64()).orElse(false);
    if (!inline) {
      return message.data();
    }
    JsonObject content =
        JsonText.with(message.data().getJsonObject("message"), "base64", media.base64());
    return JsonText.with(message.data(), "message", content);
  }

  private static JsonObject chat(StoredMessage message) {
    return JsonText.object(
        "remoteJid", message.remoteJid(),
        "instanceId", message.data().getString("instanceId"),
        "unreadMessages", 0);
  }

  private static JsonObject contact(StoredMessage message) {
    return JsonText.object(
        "remoteJid",
        message.remoteJid(),
        "pushName",
        message.fromMe() ? "" : message.data().getString("pushName"),
        "profilePicUrl",
        null,
        "instanceId",
        message.data().getString("instanceId"));
  }
}
