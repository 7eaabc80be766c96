package dev.recado.evolution.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Puts values of another type into a body, here and there; the same seed gives the same bodies. */
record Mutation(Random random) {
  private static final int ONE_IN = 12;
  private static final List<JsonValue> ODD =
      List.of(
          JsonValue.NULL,
          JsonValue.TRUE,
          JsonValue.EMPTY_JSON_ARRAY,
          JsonValue.EMPTY_JSON_OBJECT,
          Json.createValue(""),
          Json.createValue("\u0000\ud800"),
          Json.createValue("@"),
          Json.createValue("1@s.whatsapp.net"),
          Json.createValue(-1),
          Json.createValue(Long.MAX_VALUE),
          Json.createValue(new BigDecimal("1e900")),
          Json.createArrayBuilder().add(1).add("x").addNull().build());

  JsonObject of(JsonObject body) {
    JsonObjectBuilder copy = Json.createObjectBuilder();
    body.forEach((name, value) -> copy.add(name, value(value)));
    return copy.build();
  }

  private JsonValue value(JsonValue value) {
    if (random.nextInt(ONE_IN) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    return switch (value) {
      case JsonObject object -> of(object);
      case JsonArray array -> array(array);
      default -> value;
    };
  }

  private JsonArray array(JsonArray array) {
    JsonArrayBuilder copy = Json.createArrayBuilder();
    array.forEach(item -> copy.add(value(item)));
    return copy.build();
  }
}
