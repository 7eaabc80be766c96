package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Scenarios;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The 13 metrics of a running server: what is done to it is what they show. */
@ExtendWith(SharedServer.class)
class MonitoringIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern DECIDED =
      Pattern.compile("recado_monitoring_decision\\{[^}]*\\} 1\\.0");
  private final Stage stage;
  private final Api platform;

  MonitoringIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.platform =
        Api.at(server.baseUrl()).signedIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  private static Answer shown(Api api) {
    return api.get("/admin/monitoring").expect(200);
  }

  private static JsonObject metric(Answer answer, String name) {
    return answer.object().getJsonArray("metrics").getValuesAs(JsonObject.class).stream()
        .filter(metric -> metric.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Api api, String metric) {
    return metric(shown(api), metric).getJsonNumber("value").doubleValue();
  }

  private static void turns(Api api, String metric, DoublePredicate wanted) {
    Expect.within(SOON, () -> value(api, metric), wanted::test);
  }

  @Test
  void a_super_admin_sees_thirteen_metrics_of_the_platform() {
    Scenarios.all().forEach(scenario -> scenario.play().run(stage));
    Answer shown = shown(platform);
    assertThat(shown.text("scope")).isEqualTo("platform");
    assertThat(shown.text("release")).contains("+");
    assertThat(shown.object().getJsonArray("metrics")).hasSize(13);
    assertThat(metric(shown, "unmasked_secrets").getString("level")).isEqualTo("ok");
    assertThat(metric(shown, "database").getString("level")).isIn("ok", "warning");
    assertThat(shown.object().getJsonArray("causes").toString())
        .doesNotContain("no_inbound_yet")
        .doesNotContain("no_outbound_yet")
        .doesNotContain("no_scan_yet")
        .doesNotContain("isolation_breach");
    assertThat(metric(shown, "overall").getJsonArray("parts").toString())
        .contains("worker_age", "queue_age", "heap_percent", "cpu_percent");
  }

  @Test
  void a_refused_sign_in_an_unknown_instance_and_a_failed_message_each_move_their_metric() {
    double refused = value(platform, "auth_refused");
    stage
        .anonymous()
        .post("/admin/login", Map.of("email", "nobody@example.org", "password", "wrong"))
        .expect(401);
    turns(platform, "auth_refused", now -> now > refused);

    double unknown = value(platform, "unknown_instances");
    stage
        .anonymous()
        .post(
            "/webhooks/whatsapp/evolution/no-such-secret",
            Map.of("event", "messages.upsert", "instance", "nobody", "data", Map.of()))
        .expect(200);
    turns(platform, "unknown_instances", now -> now > unknown);
  }

  @Test
  void a_tenant_admin_sees_the_own_tenant_and_nothing_of_the_platform() {
    Stage.Paired ours = stage.paired();
    Stage.Paired theirs = stage.paired();
    ours.admin().post("/messages", Map.of("phone", stage.phone(), "message", "Olá")).expect(200);
    Answer shown = shown(ours.admin());
    assertThat(shown.text("scope")).isEqualTo("tenant");
    assertThat(metric(shown, "unknown_instances").isNull("value")).isTrue();
    assertThat(metric(shown, "database").getJsonArray("parts")).isEmpty();
    assertThat(shown.object().getJsonArray("causes").toString()).doesNotContain("no_outbound_yet");
    assertThat(shown(theirs.admin()).object().getJsonArray("causes").toString())
        .contains("no_outbound_yet");
    double refused = value(ours.admin(), "auth_refused");
    theirs.admin().get("/admin/tenants").expect(403);
    turns(theirs.admin(), "auth_refused", now -> now > 0);
    assertThat(value(ours.admin(), "auth_refused")).isEqualTo(refused);
  }

  @Test
  void the_report_can_be_handed_on_and_nobody_reads_it_without_a_name() {
    Answer report = platform.get("/admin/monitoring/report").expect(200);
    assertThat(report.body().toString()).contains("# Recado").contains("connection_stability");
    stage.anonymous().get("/admin/monitoring").expect(401);
  }

  @Test
  void prometheus_reads_the_same() {
    String metrics =
        Expect.within(
            Duration.ofSeconds(100),
            () -> stage.anonymous().get("/metrics").expect(200).body().toString(),
            text -> DECIDED.matcher(text).find());
    assertThat(metrics).contains("recado_monitoring_level{").contains("recado_monitoring_value{");
  }
}
