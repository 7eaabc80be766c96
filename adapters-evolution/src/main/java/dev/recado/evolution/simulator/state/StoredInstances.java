package dev.recado.evolution.simulator.state;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Disconnection;
import dev.recado.evolution.simulator.model.Identity;
import dev.recado.evolution.simulator.model.Owner;
import dev.recado.evolution.simulator.model.Session;
import dev.recado.evolution.simulator.model.Settings;
import dev.recado.evolution.simulator.model.Snapshot;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** Instances as JSON and back. */
final class StoredInstances {
  private StoredInstances() {}

  static String write(List<Snapshot> instances) {
    return JsonText.array(instances.stream().map(StoredInstances::instance).toList()).toString();
  }

  /**
   * The instances in a text.
   *
   * @throws RuntimeException when it was not written by {@link #write}
   */
  static List<Snapshot> read(String text) {
    return ((JsonArray) JsonText.parse(text))
        .stream().map(Fields::of).map(StoredInstances::instance).toList();
  }

  private static JsonObject instance(Snapshot instance) {
    return JsonText.object(
        "identity", identity(instance.identity()),
        "settings", instance.settings().values(),
        "webhook", StoredWebhook.write(instance.webhook()),
        "session", session(instance.session()),
        "pairingNumber", instance.pairingNumber(),
        "deaf", instance.deaf());
  }

  private static Snapshot instance(Fields stored) {
    return new Snapshot(
        identity(stored.child("identity")),
        Settings.from(stored.child("settings")),
        StoredWebhook.read(stored.child("webhook")),
        session(stored.child("session")),
        stored.text("pairingNumber").orElse(null),
        stored.flag("deaf", false));
  }

  private static JsonObject identity(Identity identity) {
    return JsonText.object(
        "name", identity.name(),
        "id", identity.id(),
        "token", identity.token(),
        "integration", identity.integration(),
        "number", identity.number(),
        "createdAt", identity.createdAt().toString());
  }

  private static Identity identity(Fields stored) {
    return new Identity(
        stored.text("name").orElseThrow(),
        stored.text("id").orElseThrow(),
        stored.text("token").orElseThrow(),
        stored.text("integration", ""),
        stored.text("number").orElse(null),
        instant(stored, "createdAt"));
  }

  private static JsonObject session(Session session) {
    Owner owner = session.owner();
    Disconnection because = session.disconnection();
    return JsonText.object(
        "paired", session.paired(),
        "phone", owner == null ? null : owner.phone(),
        "profileName", owner == null ? null : owner.profileName(),
        "disconnectionCode", because == null ? null : because.code(),
        "disconnectionAt", because == null ? null : because.at().toString());
  }

  private static Session session(Fields stored) {
    Owner owner =
        stored
            .text("phone")
            .map(phone -> new Owner(phone, stored.text("profileName", "")))
            .orElse(null);
    Disconnection because =
        stored.text("disconnectionAt").isPresent()
            ? new Disconnection(
                stored.count("disconnectionCode", 0), instant(stored, "disconnectionAt"))
            : null;
    return Session.restored(owner, stored.flag("paired", false), because);
  }

  static Instant instant(Fields stored, String name) {
    return Instant.parse(stored.text(name).orElseThrow());
  }
}
