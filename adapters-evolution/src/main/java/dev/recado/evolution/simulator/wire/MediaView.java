package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Media;
import jakarta.json.JsonObject;

/** The answer of {@code getBase64FromMediaMessage}; without a caption the field is absent. */
final class MediaView {
  private MediaView() {}

  static JsonObject of(Media media) {
    JsonObject head =
        JsonText.object("mediaType", media.messageType(), "fileName", media.fileName());
    JsonObject captioned =
        media.caption().isEmpty() ? head : JsonText.with(head, "caption", media.caption());
    return JsonText.with(
        captioned,
        "size",
        JsonText.object("fileLength", media.wireSize(), "height", 640, "width", 480),
        "mimetype",
        media.mimetype(),
        "base64",
        media.base64(),
        "buffer",
        null);
  }
}
