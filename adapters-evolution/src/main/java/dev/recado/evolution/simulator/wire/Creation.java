package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Pauses;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.EventName;
import dev.recado.evolution.simulator.model.Identity;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Operation;
import dev.recado.evolution.simulator.model.Settings;
import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.evolution.simulator.model.WebhookConfig;
import dev.recado.evolution.simulator.model.WebhookRow;
import jakarta.json.JsonObject;
import java.util.Set;

/** {@code POST /instance/create}. */
final class Creation {
  private static final Set<String> INTEGRATIONS =
      Set.of("WHATSAPP-BAILEYS", "WHATSAPP-BUSINESS", "EVOLUTION");

  private final Simulator simulator;
  private final Guard guard;
  private final Counter counter;
  private final Pauses pauses;
  private final boolean showsQr;

  /**
   * @param showsQr whether the answer carries the QR code; the real one often says only count 0
   */
  Creation(Simulator simulator, Guard guard, Counter counter, Pauses pauses, boolean showsQr) {
    this.simulator = simulator;
    this.guard = guard;
    this.counter = counter;
    this.pauses = pauses;
    this.showsQr = showsQr;
  }

  Reply create(Request request) {
    Fields body = Bodies.of(request);
    String name = body.text("instanceName", "undefined");
    if (!body.has("instanceName") || simulator.instances().named(name).isPresent()) {
      throw Failure.forbidden(inUse(name));
    }
    guard.requireGlobal(request);
    return counter.play(Operation.CREATE, name, "", () -> created(name, body));
  }

  private Reply created(String name, Fields body) {
    String integration = body.text("integration", "");
    if (!INTEGRATIONS.contains(integration)) {
      throw Failure.badRequest("Invalid integration");
    }
    Instance instance =
        simulator
            .instances()
            .create(identity(name, integration, body), Settings.from(body))
            .orElseThrow(() -> Failure.forbidden(inUse(name)));
    hook(instance, body);
    emitCreated(instance);
    if (body.flag("qrcode", false)) {
      simulator.pairing().connect(instance);
      pauses.pause(simulator.pairing().timing().createWait());
    }
    return Reply.created(answer(instance, body));
  }

  private Identity identity(String name, String integration, Fields body) {
    return new Identity(
        name,
        simulator.world().tokens().uuid().toString(),
        body.text("token").orElseGet(simulator.world().tokens()::instanceToken),
        integration,
        body.text("number").orElse(null),
        simulator.world().clock().instant());
  }

  /** Without events the gateway stumbles and takes the new instance back. */
  private void hook(Instance instance, Fields body) {
    if (body.raw("webhook") instanceof JsonObject) {
      Fields webhook = body.child("webhook");
      try {
        if (!webhook.has("events")) {
          throw Failure.badRequest("Cannot read properties of undefined (reading 'length')");
        }
        WebhookConfig config = WebhookBody.read(webhook, true);
        instance.hook(
            simulator.world().tokens().row(), config, simulator.world().clock().instant());
      } catch (Failure failure) {
        simulator.instances().discard(instance);
        throw failure;
      }
    }
  }

  private void emitCreated(Instance instance) {
    simulator
        .world()
        .events()
        .emit(
            instance,
            EventName.INSTANCE_CREATE,
            JsonText.object(
                "instanceName", instance.name(), "instanceId", instance.identity().id()));
  }

  private JsonObject answer(Instance instance, Fields body) {
    JsonObject answer =
        JsonText.object(
            "instance", described(instance),
            "hash", instance.identity().token(),
            "webhook", instance.webhook().map(Creation::webhook).orElse(JsonText.object()),
            "websocket", JsonText.object(),
            "rabbitmq", JsonText.object(),
            "nats", JsonText.object(),
            "sqs", JsonText.object(),
            "settings", instance.settings().values());
    return body.flag("qrcode", false)
        ? JsonText.with(answer, "qrcode", Views.qr(showsQr ? instance.session().qr() : null))
        : answer;
  }

  private static JsonObject described(Instance instance) {
    return JsonText.object(
        "instanceName", instance.name(),
        "instanceId", instance.identity().id(),
        "integration", instance.identity().integration(),
        "webhookWaBusiness", null,
        "accessTokenWaBusiness", "",
        "status", instance.session().state().wire());
  }

  private static JsonObject webhook(WebhookRow row) {
    WebhookConfig config = row.config();
    JsonObject url = JsonText.object("webhookUrl", config.url());
    JsonObject withHeaders =
        config.headers() == null ? url : JsonText.with(url, "webhookHeaders", config.headers());
    return JsonText.with(
        withHeaders, "webhookByEvents", config.byEvents(), "webhookBase64", config.base64());
  }

  private static String inUse(String name) {
    return "This name \"%s\" is already in use.".formatted(name);
  }
}
