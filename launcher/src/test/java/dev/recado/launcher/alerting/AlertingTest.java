package dev.recado.launcher.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertingTest {
  private static final Path FOLDER = Path.of("..", "deploy", "monitoring");

  @Test
  void the_files_in_the_repository_are_what_the_limits_say() throws IOException {
    for (Map.Entry<String, String> file :
        Map.of("alerts.yml", AlertRules.yaml(), "dashboard.json", Dashboard.json()).entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(file.getKey())))
          .as("write it anew with ./recado alerts or ./recado dashboard")
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void each_measure_has_its_rules_and_its_panel() {
    for (Measure measure : Measure.values()) {
      String name = "measure=\"" + measure.label() + "\"";
      assertThat(AlertRules.yaml()).contains(name);
      assertThat(Dashboard.json()).contains(name.replace("\"", "\\\""));
    }
  }

  @Test
  void the_page_of_the_metrics_states_the_same_limits() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "operations", "metrics.md"));
    for (Measure measure : Measure.values()) {
      assertThat(page)
          .contains(
              "| `%s` | `%s` | %s |"
                  .formatted(measure.metric().label(), measure.label(), limits(measure.scale())))
          .contains("## `" + measure.metric().label() + "`");
    }
  }

  private static String limits(Scale scale) {
    return switch (scale) {
      case Scale.UpTo upTo when upTo.warning() == Double.MAX_VALUE ->
          "up to %.0f | beyond".formatted(upTo.ok());
      case Scale.UpTo upTo -> "up to %.0f | up to %.0f".formatted(upTo.ok(), upTo.warning());
      case Scale.Above above when above.warning() == Double.MIN_VALUE ->
          "above %.0f | above 0".formatted(above.ok());
      case Scale.Above above -> "above %.0f | from %.0f".formatted(above.ok(), above.warning());
    };
  }

  @Test
  void a_rule_fires_where_the_level_turns() {
    assertThat(AlertRules.yaml())
        .contains("max(recado_monitoring_value{measure=\"retries\"}) > 10")
        .contains("max(recado_monitoring_value{measure=\"retries\"}) > 30")
        .contains("max(recado_monitoring_value{measure=\"outbound_percent\"}) <= 90")
        .contains("max(recado_monitoring_value{measure=\"outbound_percent\"}) < 50")
        .doesNotContain("FlapsCritical");
  }
}
