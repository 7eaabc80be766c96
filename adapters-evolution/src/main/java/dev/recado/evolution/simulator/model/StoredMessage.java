package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as the gateway's database keeps it.
 *
 * @param row the database id, not the WhatsApp id
 * @param data the common object of message events
 * @param media the decrypted file, null when the message has none
 * @param updates statuses reached, in order of arrival
 */
public record StoredMessage(
    String row, JsonObject data, @Nullable Media media, List<String> updates) {
  private static final int FIXED_WEIGHT = 600;

  public String id() {
    return data.getJsonObject("key").getString("id");
  }

  public String remoteJid() {
    return data.getJsonObject("key").getString("remoteJid");
  }

  public boolean fromMe() {
    return data.getJsonObject("key").getBoolean("fromMe");
  }

  public long timestamp() {
    return data.getJsonNumber("messageTimestamp").longValue();
  }

  public String type() {
    return data.getString("messageType");
  }

  StoredMessage updated(String status) {
    List<String> more = new ArrayList<>(updates);
    more.add(status);
    return new StoredMessage(row, data, media, List.copyOf(more));
  }

  StoredMessage saying(JsonObject message) {
    return new StoredMessage(row, JsonText.with(data, "message", message), media, updates);
  }

  /** Approximate size in characters, for the store's memory bound. */
  int weight() {
    JsonObject message = data.getJsonObject("message");
    int file = media == null ? 0 : media.base64().length();
    return FIXED_WEIGHT
        + file
        + (message.containsKey("conversation")
            ? message.getString("conversation").length()
            : message.toString().length());
  }
}
