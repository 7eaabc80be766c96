package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.Dialect;
import dev.recado.evolution.simulator.model.Letter;
import dev.recado.evolution.simulator.model.Media;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads what somebody writes from a request of the control API. */
final class Letters {
  private Letters() {}

  /**
   * Reads a letter.
   *
   * @param personField the field with the other person's phone
   */
  static Letter read(Fields body, String personField) {
    return new Letter(
        required(body, personField),
        body.text("name", ""),
        body.has("media") ? body.text("text", "") : required(body, "text"),
        dialect(body.text("dialect", Dialect.PN.label())),
        media(body),
        at(body));
  }

  static String required(Fields body, String field) {
    return body.text(field)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new Desk.Wrong("the text field \"%s\" is missing".formatted(field)));
  }

  private static Dialect dialect(String name) {
    return Dialect.named(name)
        .orElseThrow(() -> new Desk.Wrong("unknown dialect \"%s\"".formatted(name)));
  }

  private static @Nullable Media media(Fields body) {
    if (!body.has("media")) {
      return null;
    }
    Fields media = body.child("media");
    String mimetype = required(media, "mimetype");
    return new Media(
        media.text("type").orElseGet(() -> Media.typeOf(mimetype)),
        mimetype,
        required(media, "base64"),
        media.text("fileName", "file"),
        media.text("caption", ""));
  }

  private static @Nullable Instant at(Fields body) {
    try {
      return body.text("at").map(Instant::parse).orElse(null);
    } catch (DateTimeParseException notAnInstant) {
      throw new Desk.Wrong("\"at\" is not a time such as 2025-10-19T18:00:00Z");
    }
  }
}
