package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.Media;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the file of {@code sendMedia}: a URL whose host has a top-level domain, or base64. */
final class MediaBody {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");
  private static final Map<String, String> USUAL =
      Map.of(
          "image", "image/jpeg",
          "video", "video/mp4",
          "audio", "audio/mpeg",
          "document", "application/octet-stream");

  private MediaBody() {}

  static Media read(Fields body) {
    String media = body.text("media", "");
    boolean inline = BASE64.matcher(media).matches();
    if (!inline && !isPublicUrl(media)) {
      throw Failure.badRequest("Owned media must be a url or base64");
    }
    String kind = body.text("mediatype", "");
    String fileName = body.text("fileName", "");
    if (inline && kind.equals("document") && fileName.isEmpty()) {
      throw Failure.badRequest("For base64 the file name must be informed.");
    }
    return new Media(
        kind + "Message",
        body.text("mimetype").orElse(USUAL.getOrDefault(kind, "application/octet-stream")),
        inline ? media : "",
        fileName.isEmpty() ? kind : fileName,
        body.text("caption", ""));
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
