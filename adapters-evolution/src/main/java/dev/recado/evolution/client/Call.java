package dev.recado.evolution.client;

import dev.recado.domain.connection.InstanceName;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request to the gateway. */
record Call(Kind kind, String method, String path, Optional<JsonObject> body) {
  enum Kind {
    ORDINARY,
    /** Given the time of engine.md, and never a second try. */
    SEND
  }

  static Call get(String action, InstanceName instance) {
    return new Call(Kind.ORDINARY, "GET", path(action, instance), Optional.empty());
  }

  /** What the gateway tells everybody about itself. */
  static Call welcome() {
    return new Call(Kind.ORDINARY, "GET", "/", Optional.empty());
  }

  /** The row of one instance, as the gateway stored it. */
  static Call rowOf(InstanceName instance) {
    String path = "/instance/fetchInstances?instanceName=" + encoded(instance);
    return new Call(Kind.ORDINARY, "GET", path, Optional.empty());
  }

  static Call delete(String action, InstanceName instance) {
    return new Call(Kind.ORDINARY, "DELETE", path(action, instance), Optional.empty());
  }

  static Call post(String path, JsonObject body) {
    return new Call(Kind.ORDINARY, "POST", path, Optional.of(body));
  }

  static Call post(String action, InstanceName instance, JsonObject body) {
    return post(path(action, instance), body);
  }

  static Call send(String action, InstanceName instance, JsonObject body) {
    return new Call(Kind.SEND, "POST", path(action, instance), Optional.of(body));
  }

  /** In a path a plus sign is no space. */
  private static String path(String action, InstanceName instance) {
    return action + "/" + encoded(instance);
  }

  private static String encoded(InstanceName instance) {
    return URLEncoder.encode(instance.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
