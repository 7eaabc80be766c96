package dev.recado.web.health;

import dev.recado.application.health.Installation;
import dev.recado.domain.health.Check;
import dev.recado.domain.health.HealthReport;
import dev.recado.domain.health.Surrounding;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/** The deep health in the words of the contract, whose names are in snake_case. */
final class DeepView {
  private DeepView() {}

  static JsonObject json(HealthReport report, Installation installation) {
    JsonObjectBuilder checks = Json.createObjectBuilder();
    report.checks().forEach(check -> checks.add(check.name(), json(check)));
    return Json.createObjectBuilder()
        .add("status", report.status().label())
        .add("checks", checks)
        .add("version", version(installation))
        .add("deploy_safe", report.deploySafe())
        .add("timestamp", report.at().toString())
        .build();
  }

  private static JsonObjectBuilder version(Installation installation) {
    return Json.createObjectBuilder()
        .add("release", installation.release())
        .add("environment", installation.environment())
        .add("run_mode", installation.runMode());
  }

  private static JsonObjectBuilder json(Check check) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("status", check.verdict().label());
    if (!check.advice().isEmpty()) {
      json.add("message", check.advice());
    }
    switch (check) {
      case Check.Unread unread -> {}
      case Check.Marker marker -> marker(json, marker);
      case Check.Database database ->
          json.add(
              "latency_ms",
              database
                  .latency()
                  .<JsonValue>map(took -> Json.createValue(took.toMillis()))
                  .orElse(JsonValue.NULL));
      case Check.Objects objects -> json.add("missing", Json.createArrayBuilder(objects.missing()));
      case Check.Version version ->
          json.add("version", text(version.current().map(current -> current.value())))
              .add("expected", version.expected().value());
      case Check.Fingerprint print ->
          json.add("value", print.value())
              .add("differences", SchemaView.words(print.differences()));
      case Surrounding surrounding -> add(json, surrounding);
    }
    return json;
  }

  /** What the database is marked as is nobody's business who was not let in. */
  private static void marker(JsonObjectBuilder json, Check.Marker marker) {
    if (marker.name().equals("environment")) {
      json.add("value", text(marker.told()));
    }
  }

  private static void add(JsonObjectBuilder json, Surrounding surrounding) {
    switch (surrounding) {
      case Surrounding.Gateway gateway ->
          json.add("standing", gateway.standing().label())
              .add("version", text(gateway.version().map(Object::toString)));
      case Surrounding.Clock clock -> json.add("skew_ms", clock.skew().toMillis());
      case Surrounding.Localhost localhost ->
          json.add("variables", Json.createArrayBuilder(localhost.variables()));
      case Surrounding.Disk disk ->
          json.add("free_mb", disk.freeBytes().map(free -> free >> 20).orElse(0L));
    }
  }

  static JsonValue text(Optional<String> value) {
    return value.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
  }
}
