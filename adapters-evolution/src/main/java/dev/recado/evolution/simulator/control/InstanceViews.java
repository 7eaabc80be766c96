package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Session;
import dev.recado.evolution.simulator.model.WebhookRow;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** How the control API shows an instance; its token stays hidden. */
final class InstanceViews {
  private InstanceViews() {}

  static JsonObject of(Instance instance) {
    Session session = instance.session();
    return JsonText.object(
        "name", instance.name(),
        "id", instance.identity().id(),
        "state", session.state().wire(),
        "loaded", instance.isLoaded(),
        "paired", session.paired(),
        "deaf", instance.isDeaf(),
        "phone", session.owner() == null ? null : session.owner().phone(),
        "profileName", session.owner() == null ? null : session.owner().profileName(),
        "qr", qr(session),
        "webhookUrl", instance.webhook().map(WebhookRow::config).map(c -> c.url()).orElse(null),
        "messages", instance.messages().size());
  }

  private static @Nullable JsonObject qr(Session session) {
    return session.qr() == null
        ? null
        : JsonText.object(
            "code", session.qr().code(),
            "base64", session.qr().base64(),
            "pairingCode", session.qr().pairingCode(),
            "count", session.qr().count());
  }
}
