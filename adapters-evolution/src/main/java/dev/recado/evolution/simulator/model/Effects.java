package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The faults that can be asked for by name. */
public final class Effects {
  private static final String SLOW = "slow";
  private static final Map<String, Effect> BY_NAME = byName();

  private Effects() {}

  /**
   * The effect of this name.
   *
   * @param pause how late the answer of {@code slow} comes
   */
  public static Optional<Effect> named(String name, Duration pause) {
    return name.equals(SLOW)
        ? Optional.of(new Effect.Slow(pause))
        : Optional.ofNullable(BY_NAME.get(name));
  }

  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Map<String, Effect> byName() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    effects.put("connection-closed-400", refusal("Error: Connection Closed"));
    effects.put("connection-closed-500", crash("Connection Closed"));
    effects.put(
        "not-loaded-500", crash("Cannot read properties of undefined (reading 'textMessage')"));
    effects.put("timed-out-400", refusal("Error: Timed Out"));
    effects.put("object-object-400", refusal("[object Object]"));
    effects.put("not-on-whatsapp", new Effect.Answer(400, Effects::notOnWhatsapp));
    effects.put("validation", refusal(List.of("instance requires property \"text\"")));
    effects.put("message-not-found-400", refusal("Message not found"));
    effects.put("media-expired-400", refusal("AxiosError: Request failed with status code 410"));
    effects.put("not-base64", answer(201, file("%% this is no base64 %%", 12)));
    effects.put("media-huge", answer(201, file("aGk=", Integer.MAX_VALUE)));
    effects.put("unauthorized", answer(401, error(401, "Unauthorized", "Unauthorized")));
    effects.put("instance-missing-404", new Effect.Answer(404, name -> missing()));
    effects.put("license-required-503", answer(503, licence()));
    effects.put(
        "error-true", answer(200, JsonText.object("error", true, "message", "[object Object]")));
    effects.put("raw-error-400", answer(400, JsonValue.EMPTY_JSON_OBJECT));
    effects.put("timeout-before", new Effect.Withheld(false));
    effects.put("timeout-after", new Effect.Withheld(true));
    effects.put("cut-before", new Effect.Cut(false));
    effects.put("cut-after", new Effect.Cut(true));
    effects.put("201-without-id", new Effect.WithoutId());
    effects.put("count0", new Effect.CountZero());
    effects.put(SLOW, new Effect.Slow(Duration.ZERO));
    return Map.copyOf(effects);
  }

  private static Effect refusal(Object message) {
    return answer(400, error(400, "Bad Request", List.of(message)));
  }

  private static Effect crash(String message) {
    return answer(500, error(500, "Internal Server Error", message));
  }

  private static Effect answer(int status, JsonObject body) {
    return new Effect.Answer(status, number -> body);
  }

  private static JsonObject file(String base64, long size) {
    return JsonText.object(
        "mediaType",
        "imageMessage",
        "fileName",
        "file.jpeg",
        "size",
        JsonText.object("fileLength", Contents.halves(size)),
        "mimetype",
        "image/jpeg",
        "base64",
        base64,
        "buffer",
        null);
  }

  private static JsonObject notOnWhatsapp(String number) {
    JsonObject entry = JsonText.object("jid", Jids.of(number), "exists", false, "number", number);
    return error(400, "Bad Request", List.of(entry));
  }

  private static JsonObject missing() {
    return error(404, "Not Found", List.of("The instance does not exist"));
  }

  private static JsonObject licence() {
    return JsonText.object(
        "error", "service not activated",
        "code", "LICENSE_REQUIRED",
        "message", "License required. Activate this installation first.");
  }

  private static JsonObject error(int status, String label, Object message) {
    return JsonText.object(
        "status", status, "error", label, "response", JsonText.object("message", message));
  }
}
