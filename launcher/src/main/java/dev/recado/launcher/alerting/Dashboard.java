package dev.recado.launcher.alerting;

import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Metric;
import dev.recado.domain.monitoring.Scale;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;

/**
 * A Grafana dashboard: the decision, the level of each metric, and each measure with its limits.
 */
public final class Dashboard {
  private static final int COLUMNS = 24;
  private static final int HEIGHT = 7;
  private static final String GREEN = "green";
  private static final String YELLOW = "yellow";
  private static final String RED = "red";

  private Dashboard() {}

  /** As JSON that Grafana imports. */
  public static String json() {
    JsonArrayBuilder panels = Json.createArrayBuilder();
    panels.add(
        panel(1, "stat", "Decision", 0, 0, 6)
            .add("targets", targets("recado_monitoring_decision == 1", "{{decision}}"))
            .add("options", Json.createObjectBuilder().add("textMode", "name")));
    panels.add(
        panel(2, "stat", "Levels (0 OK, 1 warning, 2 critical)", 6, 0, COLUMNS - 6)
            .add("targets", targets("max by (metric) (recado_monitoring_level)", "{{metric}}"))
            .add("fieldConfig", limits(1, 2)));
    int place = 0;
    for (Measure measure : Measure.values()) {
      int x = place % 3 * (COLUMNS / 3);
      int y = HEIGHT * (1 + place / 3);
      panels.add(
          panel(3 + place, "timeseries", measure.label(), x, y, COLUMNS / 3)
              .add("targets", targets(query(measure), measure.label()))
              .add("fieldConfig", limits(measure.scale())));
      place++;
    }
    return pretty(
        Json.createObjectBuilder()
            .add("title", "Recado: " + Metric.values().length + " metrics")
            .add("uid", "recado-monitoring")
            .add("schemaVersion", 39)
            .add("refresh", "1m")
            .add("time", Json.createObjectBuilder().add("from", "now-1h").add("to", "now"))
            .add("panels", panels)
            .build());
  }

  private static String query(Measure measure) {
    return "max(recado_monitoring_value{measure=\"" + measure.label() + "\"})";
  }

  private static JsonObjectBuilder panel(
      int id, String type, String title, int x, int y, int width) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("type", type)
        .add("title", title)
        .add(
            "gridPos",
            Json.createObjectBuilder().add("x", x).add("y", y).add("w", width).add("h", HEIGHT));
  }

  private static JsonArrayBuilder targets(String query, String legend) {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("refId", "A")
                .add("expr", query)
                .add("legendFormat", legend));
  }

  private static JsonObjectBuilder limits(Scale scale) {
    return switch (scale) {
      case Scale.UpTo upTo -> limits(upTo.ok(), upTo.warning());
      case Scale.Above above -> steps(RED, YELLOW, above.warning(), GREEN, above.ok());
    };
  }

  private static JsonObjectBuilder limits(double warning, double critical) {
    return steps(GREEN, YELLOW, warning, RED, critical);
  }

  private static JsonObjectBuilder steps(
      String base, String second, double from, String third, double further) {
    JsonArrayBuilder steps =
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("color", base).addNull("value"))
            .add(step(second, from));
    if (further < Double.MAX_VALUE) {
      steps.add(step(third, further));
    }
    return Json.createObjectBuilder()
        .add(
            "defaults",
            Json.createObjectBuilder()
                .add(
                    "thresholds",
                    Json.createObjectBuilder().add("mode", "absolute").add("steps", steps)));
  }

  private static JsonObjectBuilder step(String colour, double from) {
    return Json.createObjectBuilder()
        .add("color", colour)
        .add("value", from == Double.MIN_VALUE ? 0 : from);
  }

  private static String pretty(JsonObject dashboard) {
    JsonWriterFactory writers =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    StringWriter text = new StringWriter();
    try (var writer = writers.createWriter(text)) {
      writer.writeObject(dashboard);
    }
    return text.toString().strip() + "\n";
  }
}
