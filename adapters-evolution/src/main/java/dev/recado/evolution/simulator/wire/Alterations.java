package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Answers that say less than they should. */
final class Alterations {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonObject ZERO = JsonText.object("count", 0);

  private Alterations() {}

  static Reply withoutId(Reply reply) {
    return altered(
        reply,
        body ->
            body.containsKey("key")
                ? JsonText.with(body, "key", without(body.getJsonObject("key"), "id"))
                : body);
  }

  /** In the answer of create the code is a field, in the answer of connect it is the body. */
  static Reply countZero(Reply reply) {
    return altered(
        reply, body -> body.containsKey("hash") ? JsonText.with(body, "qrcode", ZERO) : ZERO);
  }

  private static JsonObject without(JsonObject object, String name) {
    JsonObjectBuilder builder = JSON.createObjectBuilder(object);
    return builder.remove(name).build();
  }

  private static Reply altered(Reply reply, UnaryOperator<JsonObject> change) {
    if (reply instanceof Reply.Content content
        && JsonText.parse(new String(content.body(), StandardCharsets.UTF_8))
            instanceof JsonObject body) {
      return Reply.json(content.status(), change.apply(body));
    }
    return reply;
  }
}
