package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code message} objects in the serialisation of 2.3.6: bytes as maps, longs as halves. */
final class Contents {
  private static final long LOW = 0xFFFF_FFFFL;
  private static final int HASH_BYTES = 10;
  private static final int SECRET_BYTES = 32;

  private final Tokens tokens;

  Contents(Tokens tokens) {
    this.tokens = tokens;
  }

  JsonObject of(Letter letter, long seconds) {
    Media media = letter.media();
    return media == null ? text(letter.text(), seconds) : media(media, seconds);
  }

  private JsonObject text(String text, long seconds) {
    return JsonText.object("conversation", text, "messageContextInfo", contextInfo(seconds));
  }

  JsonObject media(Media media, long seconds) {
    JsonObject file =
        JsonText.object(
            "url", "https://mmg.whatsapp.net/v/t62.7118-24/example_n.enc",
            "mimetype", media.mimetype(),
            "fileSha256", bytes(SECRET_BYTES),
            "fileLength", media.wireSize(),
            "mediaKey", bytes(SECRET_BYTES),
            "fileEncSha256", bytes(SECRET_BYTES),
            "directPath", "/v/t62.7118-24/example_n.enc",
            "mediaKeyTimestamp", halves(seconds));
    return JsonText.object(
        media.messageType(), described(file, media), "messageContextInfo", contextInfo(seconds));
  }

  private static JsonObject described(JsonObject file, Media media) {
    JsonObject captioned =
        media.caption().isEmpty() ? file : JsonText.with(file, "caption", media.caption());
    return switch (media.messageType()) {
      case "documentMessage" ->
          JsonText.with(captioned, "fileName", media.fileName(), "title", media.fileName());
      case "audioMessage" ->
          JsonText.with(file, "seconds", 2, "ptt", media.mimetype().contains("opus"));
      case "videoMessage" -> JsonText.with(captioned, "seconds", 5, "height", 640, "width", 360);
      default -> JsonText.with(captioned, "height", 640, "width", 480);
    };
  }

  private JsonObject contextInfo(long seconds) {
    return JsonText.object(
        "deviceListMetadata",
        JsonText.object(
            "senderKeyHash", bytes(HASH_BYTES),
            "senderTimestamp", halves(seconds),
            "recipientKeyHash", bytes(HASH_BYTES),
            "recipientTimestamp", halves(seconds)),
        "deviceListMetadataVersion",
        2,
        "messageSecret",
        bytes(SECRET_BYTES));
  }

  private JsonObject bytes(int length) {
    Map<String, Object> indexed = new LinkedHashMap<>();
    byte[] bytes = tokens.bytes(length);
    for (int index = 0; index < length; index++) {
      indexed.put(String.valueOf(index), Byte.toUnsignedInt(bytes[index]));
    }
    return (JsonObject) JsonText.value(indexed);
  }

  static JsonObject halves(long value) {
    return JsonText.object(
        "low", (int) (value & LOW), "high", (int) (value >> 32), "unsigned", true);
  }
}
