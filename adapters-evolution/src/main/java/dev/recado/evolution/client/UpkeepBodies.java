package dev.recado.evolution.client;

import dev.recado.domain.contact.PhoneNumber;
import dev.recado.evolution.wire.JsonSupport;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;

/** The bodies of requests that keep instances in order. */
final class UpkeepBodies {
  /** All are off: ticks nobody gave, lost notifications and floods of history are worse. */
  static final List<String> SETTINGS =
      List.of(
          "rejectCall",
          "groupsIgnore",
          "alwaysOnline",
          "readMessages",
          "readStatus",
          "syncFullHistory");

  private UpkeepBodies() {}

  static JsonObject number(PhoneNumber own) {
    return JsonSupport.JSON.createObjectBuilder().add("number", own.digits()).build();
  }

  static JsonObject webhook(URI address, List<String> events) {
    JsonArrayBuilder names = JsonSupport.JSON.createArrayBuilder(events);
    return JsonSupport.JSON
        .createObjectBuilder()
        .add(
            "webhook",
            JsonSupport.JSON
                .createObjectBuilder()
                .add("enabled", true)
                .add("url", address.toString())
                .add("byEvents", false)
                .add("base64", false)
                .add("events", names))
        .build();
  }

  static JsonObject settings() {
    JsonObjectBuilder body = JsonSupport.JSON.createObjectBuilder();
    SETTINGS.forEach(name -> body.add(name, false));
    return body.build();
  }
}
