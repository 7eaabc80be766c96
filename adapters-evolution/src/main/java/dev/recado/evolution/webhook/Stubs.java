package dev.recado.evolution.webhook;

import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;

/**
 * What WhatsApp says instead of a message, in {@code messageStubParameters}: 463 when it refuses
 * first messages to strangers from this number. It is the only place where Evolution shows that.
 */
final class Stubs {
  private static final Pattern REFUSED_AS_STRANGER = Pattern.compile("(?<!\\d)463(?!\\d)");

  private Stubs() {}

  /** Whether a message of ours, or an update of one, carries the refusal. */
  static boolean refusedAsStranger(JsonObject item) {
    return carries(item) || carries(Values.object(item, "update"));
  }

  private static boolean carries(JsonObject item) {
    return item.get("messageStubParameters") instanceof JsonArray parameters
        && parameters.stream().anyMatch(Stubs::says);
  }

  private static boolean says(JsonValue parameter) {
    return switch (parameter) {
      case JsonString text -> REFUSED_AS_STRANGER.matcher(text.getString()).find();
      case JsonNumber number -> number.toString().equals("463");
      default -> false;
    };
  }
}
