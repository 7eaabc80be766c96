package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.EventName;
import dev.recado.evolution.simulator.model.WebhookConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code webhook} object of create and set. */
final class WebhookBody {
  private WebhookBody() {}

  /**
   * The configuration asked for; no events means all of them.
   *
   * @throws Failure when an event name is unknown
   */
  static WebhookConfig read(Fields webhook, boolean enabled) {
    requireKnownEvents(webhook.list("events"));
    return new WebhookConfig(
        webhook.text("url", ""),
        webhook.raw("headers") instanceof JsonObject headers ? headers : null,
        enabled,
        enabled ? events(webhook.texts("events")) : Set.of(),
        webhook.flag("byEvents", false),
        webhook.flag("base64", false));
  }

  private static void requireKnownEvents(List<JsonValue> events) {
    List<String> violations = new ArrayList<>();
    for (int index = 0; index < events.size(); index++) {
      boolean known =
          events.get(index) instanceof JsonString name
              && EventName.named(name.getString()).isPresent();
      if (!known) {
        violations.add(
            "webhook.events[%d] is not one of enum values: %s".formatted(index, EventName.names()));
      }
    }
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
  }

  private static Set<EventName> events(List<String> names) {
    EnumSet<EventName> events =
        names.isEmpty() ? EnumSet.allOf(EventName.class) : EnumSet.noneOf(EventName.class);
    names.stream().flatMap(name -> EventName.named(name).stream()).forEach(events::add);
    return Set.copyOf(events);
  }
}
