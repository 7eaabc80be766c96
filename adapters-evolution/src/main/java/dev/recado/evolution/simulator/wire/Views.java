package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Disconnection;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.InstanceState;
import dev.recado.evolution.simulator.model.QrCode;
import dev.recado.evolution.simulator.model.Session;
import dev.recado.evolution.simulator.model.WebhookConfig;
import dev.recado.evolution.simulator.model.WebhookRow;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer bodies of the gateway. */
final class Views {
  private static final JsonObject COUNT_ZERO = JsonText.object("count", 0);

  private Views() {}

  static JsonObject qr(@Nullable QrCode qr) {
    return qr == null
        ? COUNT_ZERO
        : JsonText.object(
            "pairingCode", qr.pairingCode(),
            "code", qr.code(),
            "base64", qr.base64(),
            "count", qr.count());
  }

  /** An instance that is not loaded has no state. */
  static JsonObject state(Instance instance) {
    JsonObject named = JsonText.object("instanceName", instance.name());
    return JsonText.object(
        "instance",
        instance.isLoaded()
            ? JsonText.with(named, "state", instance.session().state().wire())
            : named);
  }

  static JsonObject success(String message) {
    return JsonText.object(
        "status", "SUCCESS", "error", false, "response", JsonText.object("message", message));
  }

  static JsonObject webhook(Instance instance, WebhookRow row) {
    WebhookConfig config = row.config();
    return JsonText.object(
        "id", row.id(),
        "url", config.url(),
        "headers", config.headers(),
        "enabled", config.enabled(),
        "events", sorted(config),
        "webhookByEvents", config.byEvents(),
        "webhookBase64", config.base64(),
        "createdAt", row.createdAt().toString(),
        "updatedAt", row.updatedAt().toString(),
        "instanceId", instance.identity().id());
  }

  private static JsonArray sorted(WebhookConfig config) {
    return JsonText.array(config.events().stream().sorted().toList());
  }

  /** The database row: its state is the stored one, which is not always the socket's. */
  static JsonObject row(Instance instance) {
    Session session = instance.session();
    boolean open = session.isOpen();
    JsonObject head =
        JsonText.object(
            "id",
            instance.identity().id(),
            "name",
            instance.name(),
            "connectionStatus",
            open ? "open" : stored(session),
            "ownerJid",
            session.owner() == null ? null : session.owner().jid(),
            "profileName",
            session.owner() == null ? null : session.owner().profileName(),
            "profilePicUrl",
            null,
            "integration",
            instance.identity().integration(),
            "number",
            instance.identity().number(),
            "businessId",
            null,
            "token",
            instance.identity().token(),
            "clientName",
            "evolution");
    return withCounts(instance, withDisconnection(head, instance));
  }

  /** A silent reconnect is not written to the database. */
  private static String stored(Session session) {
    boolean silentlyLost = session.state() == InstanceState.CONNECTING && session.paired();
    return silentlyLost ? "open" : session.state().wire();
  }

  private static JsonObject withDisconnection(JsonObject row, Instance instance) {
    Disconnection because = instance.session().disconnection();
    String created = instance.identity().createdAt().toString();
    return JsonText.with(
        row,
        "disconnectionReasonCode",
        because == null ? null : because.code(),
        "disconnectionObject",
        because == null ? null : because.description(),
        "disconnectionAt",
        because == null ? null : because.at().toString(),
        "createdAt",
        created,
        "updatedAt",
        created);
  }

  private static JsonObject withCounts(Instance instance, JsonObject row) {
    return JsonText.with(
        row,
        "Chatwoot",
        null,
        "Proxy",
        null,
        "Rabbitmq",
        null,
        "Nats",
        null,
        "Sqs",
        null,
        "Websocket",
        null,
        "Setting",
        settings(instance),
        "_count",
        JsonText.object(
            "Message", instance.messages().size(),
            "Contact", instance.contactCount(),
            "Chat", instance.contactCount()));
  }

  static JsonObject settings(Instance instance) {
    String created = instance.identity().createdAt().toString();
    return JsonText.with(
        instance.settings().values(),
        "id",
        "cm" + instance.identity().id().replace("-", "").substring(0, 23),
        "instanceId",
        instance.identity().id(),
        "createdAt",
        created,
        "updatedAt",
        created);
  }

  static JsonArray rows(List<Instance> instances) {
    return JsonText.array(instances.stream().map(Views::row).toList());
  }
}
