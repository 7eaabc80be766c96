package dev.recado.evolution.simulator.model;

import jakarta.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance's events go.
 *
 * @param headers sent with every delivery as they are, null when there are none
 * @param byEvents appends the event's name to the URL's path
 * @param base64 puts media bytes into the body of message events
 */
public record WebhookConfig(
    String url,
    @Nullable JsonObject headers,
    boolean enabled,
    Set<EventName> events,
    boolean byEvents,
    boolean base64) {

  /** A URL of another scheme is silently never called. */
  public boolean wants(EventName event) {
    return enabled && events.contains(event) && url.matches("https?://.+");
  }

  public String urlFor(EventName event) {
    return byEvents ? url + event.pathSuffix() : url;
  }
}
