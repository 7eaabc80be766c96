package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Settings;
import dev.recado.evolution.simulator.model.WebhookConfig;
import dev.recado.evolution.simulator.model.World;

/** {@code /webhook/…} and {@code /settings/…}. */
final class ConfigurationCalls {
  private final World world;

  ConfigurationCalls(World world) {
    this.world = world;
  }

  Reply setWebhook(Instance instance, Fields body) {
    Schema.of("instance", body).object("webhook").require();
    Fields webhook = body.child("webhook");
    Schema.of("webhook", webhook).flag("enabled").text("url").require();
    boolean enabled = webhook.flag("enabled", false);
    WebhookConfig config = WebhookBody.read(webhook, enabled);
    if (enabled && !webhook.has("events")) {
      throw Failure.crash("Cannot read properties of undefined (reading 'length')");
    }
    return Reply.created(
        Views.webhook(
            instance, instance.hook(world.tokens().row(), config, world.clock().instant())));
  }

  Reply findWebhook(Instance instance, Fields body) {
    return Reply.ok(instance.webhook().map(row -> Views.webhook(instance, row)).orElse(null));
  }

  /** The answer nests the settings twice. */
  Reply setSettings(Instance instance, Fields body) {
    Schema schema = Schema.of("instance", body);
    Settings.REQUIRED.forEach(schema::flag);
    schema.require();
    instance.configure(Settings.from(body));
    return Reply.created(
        JsonText.object(
            "settings",
            JsonText.object(
                "instanceName", instance.name(), "settings", instance.settings().values())));
  }

  Reply findSettings(Instance instance, Fields body) {
    return Reply.ok(Views.settings(instance));
  }
}
