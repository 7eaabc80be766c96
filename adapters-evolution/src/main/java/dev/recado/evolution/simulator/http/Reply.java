package dev.recado.evolution.simulator.http;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client gets: an answer, an answer that comes late, silence, or a cut connection. */
public sealed interface Reply {

  /** An ordinary answer. */
  record Content(int status, String type, byte[] body, Map<String, String> headers)
      implements Reply {}

  /** The same reply after a pause, the work being done already. */
  record Late(Duration pause, Reply reply) implements Reply {}

  /** No answer for the server's holding time, then a cut. */
  record Withheld() implements Reply {}

  /** The connection is closed without an answer. */
  record Cut() implements Reply {}

  static Reply json(int status, @Nullable Object body) {
    JsonValue value = JsonText.value(body);
    return content(status, "application/json; charset=utf-8", value.toString());
  }

  static Reply ok(@Nullable Object body) {
    return json(200, body);
  }

  static Reply created(@Nullable Object body) {
    return json(201, body);
  }

  static Reply content(int status, String type, String text) {
    return new Content(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Sends a browser on after a form. */
  static Reply seeOther(String location) {
    return new Content(303, "text/plain", new byte[0], Map.of("Location", location));
  }
}
