package dev.recado.evolution.simulator.state;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.EventName;
import dev.recado.evolution.simulator.model.WebhookConfig;
import dev.recado.evolution.simulator.model.WebhookRow;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The webhook of an instance as JSON and back; null where it has none. */
final class StoredWebhook {
  private StoredWebhook() {}

  static @Nullable JsonObject write(@Nullable WebhookRow row) {
    return row == null
        ? null
        : JsonText.object(
            "id", row.id(),
            "url", row.config().url(),
            "headers", row.config().headers(),
            "enabled", row.config().enabled(),
            "events", row.config().events().stream().sorted().toList(),
            "byEvents", row.config().byEvents(),
            "base64", row.config().base64(),
            "createdAt", row.createdAt().toString(),
            "updatedAt", row.updatedAt().toString());
  }

  static @Nullable WebhookRow read(Fields stored) {
    return stored.has("id")
        ? new WebhookRow(
            stored.text("id", ""),
            config(stored),
            StoredInstances.instant(stored, "createdAt"),
            StoredInstances.instant(stored, "updatedAt"))
        : null;
  }

  private static WebhookConfig config(Fields stored) {
    Set<EventName> events =
        stored.texts("events").stream()
            .flatMap(name -> EventName.named(name).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new WebhookConfig(
        stored.text("url", ""),
        stored.raw("headers") instanceof JsonObject headers ? headers : null,
        stored.flag("enabled", false),
        events,
        stored.flag("byEvents", false),
        stored.flag("base64", false));
  }
}
