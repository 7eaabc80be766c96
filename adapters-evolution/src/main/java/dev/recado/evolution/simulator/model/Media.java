package dev.recado.evolution.simulator.model;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Locale;

/**
 * A file inside a message.
 *
 * @param messageType how WhatsApp shows it, such as {@code imageMessage}
 * @param base64 the bytes, empty when they are elsewhere
 */
public record Media(
    String messageType, String mimetype, String base64, String fileName, String caption) {

  /** The message type WhatsApp uses for this kind of file. */
  public static String typeOf(String mimetype) {
    String kind = mimetype.toLowerCase(Locale.ROOT).split("/", 2)[0];
    if (mimetype.startsWith("image/webp")) {
      return "stickerMessage";
    }
    return switch (kind) {
      case "image", "video", "audio" -> kind + "Message";
      default -> "documentMessage";
    };
  }

  /** The size in the halves 2.3.6 writes long numbers in. */
  public JsonObject wireSize() {
    return Contents.halves(size());
  }

  private int size() {
    try {
      return Base64.getDecoder().decode(base64).length;
    } catch (IllegalArgumentException notBase64) {
      return base64.length();
    }
  }
}
