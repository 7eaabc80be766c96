package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.Media;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the file of {@code sendMedia}: a URL whose host has a top-level domain, or base64. */
final class MediaBody {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");

  /** What a file is called that was given no name. */
  private static final Map<String, String> UNNAMED =
      Map.of("image", "image.jpg", "video", "video.mp4", "audio", "audio.mp3", "document", "");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("txt", "text/plain"),
          Map.entry("html", "text/html"));

  private MediaBody() {}

  static Media read(Fields body) {
    String media = body.text("media", "");
    boolean inline = inline(media);
    String kind = body.text("mediatype", "");
    String fileName = body.text("fileName", "");
    if (inline && kind.equals("document") && fileName.isEmpty()) {
      throw Failure.badRequest("For base64 the file name must be informed.");
    }
    String name = fileName.isEmpty() ? UNNAMED.getOrDefault(kind, "") : fileName;
    return new Media(
        kind + "Message", type(name), inline ? media : "", name, body.text("caption", ""));
  }

  /** A recording, converted whatever it was. */
  static Media voice(Fields body) {
    return converted("audioMessage", "audio/ogg; codecs=opus", body.text("audio", ""));
  }

  static Media sticker(Fields body) {
    return converted("stickerMessage", "image/webp", body.text("sticker", ""));
  }

  private static Media converted(String messageType, String mimetype, String media) {
    return new Media(messageType, mimetype, inline(media) ? media : "", "file", "");
  }

  private static boolean inline(String media) {
    boolean inline = BASE64.matcher(media).matches();
    if (!inline && !isPublicUrl(media)) {
      throw Failure.badRequest("Owned media must be a url or base64");
    }
    return inline;
  }

  /**
   * The gateway goes by the extension, whatever type it was told; one it does not know is false.
   */
  private static String type(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), "false");
  }

  private static boolean isPublicUrl(String text) {
    try {
      String host = URI.create(text).getHost();
      return text.matches("https?://.+") && host != null && host.matches(".+\\.[A-Za-z]{2,}");
    } catch (IllegalArgumentException notAUrl) {
      return false;
    }
  }
}
