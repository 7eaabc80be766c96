package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.EventName;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Owner;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The webhook body around an event's data.
 *
 * @param zone the server's zone: {@code date_time} is local time that claims to be UTC
 * @param serverUrl this server, as it names itself
 */
public record Envelope(InstantSource clock, ZoneId zone, String serverUrl) {
  private static final DateTimeFormatter MISLABELLED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

  String around(Instance instance, EventName event, JsonValue data, String destination) {
    JsonObject body =
        JsonText.object(
            "event", event.dotted(),
            "instance", instance.name(),
            "data", data,
            "destination", destination,
            "date_time", MISLABELLED.format(clock.instant().atZone(zone)));
    return JsonText.with(
            signed(body, instance.session().owner()),
            "server_url",
            serverUrl,
            "apikey",
            instance.identity().token())
        .toString();
  }

  /** Our own JID is unknown to the gateway until the first connection is open. */
  private static JsonObject signed(JsonObject body, @Nullable Owner owner) {
    return owner == null ? body : JsonText.with(body, "sender", owner.jid());
  }
}
