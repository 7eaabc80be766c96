package dev.recado.ui.monitoring;

import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/**
 * One event with its body.
 *
 * @param mayReveal whether the reader may see what is masked
 */
public record EventView(EventRow event, String body, boolean masked, boolean mayReveal) {
  /** Looked up once: in Open Liberty each look-up searches all bundles. */
  private static final JsonProvider JSON = JsonProvider.provider();

  /** JSON with a member on each line. */
  static String readable(String json) {
    StringWriter text = new StringWriter();
    try (JsonReader reader = JSON.createReader(new StringReader(json));
        JsonWriter writer =
            JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
      writer.write(reader.read());
    }
    return text.toString().strip();
  }
}
