package dev.recado.evolution.client;

import dev.recado.domain.connection.InstanceName;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One request to the gateway. */
record Call(String method, String path, Optional<JsonObject> body, Duration limit) {
  private static final Duration ORDINARY = Duration.ofSeconds(15);
  private static final Duration SEND = Duration.ofSeconds(20);

  static Call get(String action, InstanceName instance) {
    return new Call("GET", path(action, instance), Optional.empty(), ORDINARY);
  }

  static Call delete(String action, InstanceName instance) {
    return new Call("DELETE", path(action, instance), Optional.empty(), ORDINARY);
  }

  static Call post(String path, JsonObject body) {
    return new Call("POST", path, Optional.of(body), ORDINARY);
  }

  static Call post(String action, InstanceName instance, JsonObject body) {
    return post(path(action, instance), body);
  }

  /** A send is given the time of engine.md, and never a second try. */
  static Call send(String action, InstanceName instance, JsonObject body) {
    return new Call("POST", path(action, instance), Optional.of(body), SEND);
  }

  static String encoded(InstanceName instance) {
    return URLEncoder.encode(instance.value(), StandardCharsets.UTF_8);
  }

  private static String path(String action, InstanceName instance) {
    return action + "/" + encoded(instance);
  }
}
