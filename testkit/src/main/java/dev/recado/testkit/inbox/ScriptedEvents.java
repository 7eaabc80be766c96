package dev.recado.testkit.inbox;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.Some;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads bodies that it wrote itself: a test says what shall be read in a body, and gets one. */
public final class ScriptedEvents implements EventReader {
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /** A body in which these events of an instance will be read. */
  public byte[] body(InstanceName instance, GatewayEvent... events) {
    String body = "{\"scripted\":\"" + Some.word() + "\"}";
    readings.put(body, new Reading(Optional.of(instance), "scripted", body, List.of(events)));
    return body.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Reading read(byte[] body) {
    Reading unreadable =
        new Reading(
            Optional.empty(),
            "unknown",
            "{}",
            List.of(new GatewayEvent.Unreadable("not a scripted event")));
    return readings.getOrDefault(new String(body, StandardCharsets.UTF_8), unreadable);
  }

  /** From now on the body is read differently, as after the mending of a reader. */
  public void read(String body, InstanceName instance, GatewayEvent... events) {
    readings.put(body, new Reading(Optional.of(instance), "scripted", body, List.of(events)));
  }

  @Override
  public String masked(String body) {
    return "{\"masked\":true}";
  }
}
