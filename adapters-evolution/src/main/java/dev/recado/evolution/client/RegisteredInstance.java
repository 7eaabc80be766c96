package dev.recado.evolution.client;

import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.InstanceName;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the gateway has registered for an instance with what Recado wants of it. */
final class RegisteredInstance {
  private final CheckedCalls calls;
  private final WebhookEvents events = new WebhookEvents();

  RegisteredInstance(CheckedCalls calls) {
    this.calls = calls;
  }

  Set<Drift> drift(InstanceName instance, URI webhook) {
    Set<Drift> drifts = EnumSet.noneOf(Drift.class);
    compare(drifts, found("/webhook/find", instance), webhook);
    JsonObject settings = found("/settings/find", instance);
    if (UpkeepBodies.SETTINGS.stream().anyMatch(name -> on(settings, name))) {
      drifts.add(Drift.SETTINGS);
    }
    return drifts;
  }

  /** A row that was never written is answered with null. */
  private JsonObject found(String action, InstanceName instance) {
    return calls.require(calls.exchange(Call.get(action, instance))).object();
  }

  private void compare(Set<Drift> drifts, JsonObject found, URI webhook) {
    boolean reaches = on(found, "enabled") && webhook.toString().equals(url(found));
    if (!reaches) {
      drifts.add(Drift.WEBHOOK_ADDRESS);
    } else if (!names(found).containsAll(events.names())) {
      drifts.add(Drift.WEBHOOK_EVENTS);
    }
    if (on(found, "webhookByEvents") || on(found, "webhookBase64")) {
      drifts.add(Drift.WEBHOOK_FORM);
    }
  }

  private static String url(JsonObject found) {
    return Values.text(found, "url").orElse("");
  }

  private static boolean on(JsonObject found, String name) {
    return JsonValue.TRUE.equals(found.get(name));
  }

  private static Set<String> names(JsonObject found) {
    return found.get("events") instanceof JsonArray names
        ? names.stream()
            .filter(JsonString.class::isInstance)
            .map(name -> ((JsonString) name).getString())
            .collect(Collectors.toSet())
        : Set.of();
  }

  void repair(InstanceName instance, URI webhook, Set<Drift> drifts) {
    if (drifts.contains(Drift.SETTINGS)) {
      calls.require(calls.exchange(Call.post("/settings/set", instance, UpkeepBodies.settings())));
    }
    if (drifts.stream().anyMatch(drift -> drift != Drift.SETTINGS)) {
      register(instance, webhook);
    }
  }

  /** One event the gateway's version does not know makes it refuse all. */
  private void register(InstanceName instance, URI webhook) {
    List<String> names = events.names();
    Answer answer = set(instance, webhook, names);
    if (answer.status() == 400 && events.learn(answer, names)) {
      answer = set(instance, webhook, events.names());
    }
    calls.require(answer);
  }

  private Answer set(InstanceName instance, URI webhook, List<String> names) {
    return calls.exchange(
        Call.post("/webhook/set", instance, UpkeepBodies.webhook(webhook, names)));
  }
}
