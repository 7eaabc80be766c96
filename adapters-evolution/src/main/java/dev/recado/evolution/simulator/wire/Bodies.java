package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParsingException;

/** Reads request bodies; no body counts as an empty object. */
final class Bodies {
  private Bodies() {}

  static Fields of(Request request) {
    String text = request.text().strip();
    if (text.isEmpty()) {
      return Fields.of(JsonText.object());
    }
    try {
      return Fields.of(JsonText.parse(text));
    } catch (JsonParsingException broken) {
      throw Failure.malformed(complaint(text, broken.getLocation().getStreamOffset()));
    } catch (JsonException broken) {
      throw Failure.malformed("Unexpected end of JSON input");
    }
  }

  private static String complaint(String text, long offset) {
    int position = (int) Math.max(0, offset - 1);
    return position >= text.length() - 1
        ? "Unexpected end of JSON input"
        : "Unexpected token %s in JSON at position %d".formatted(text.charAt(position), position);
  }
}
