package dev.recado.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RailwayTest {
  @Test
  void it_asks_health_restarts_three_times_and_gives_time_to_drain() throws IOException {
    JsonObject file =
        Json.createReader(new StringReader(DeployFiles.text("deploy/railway.json"))).readObject();
    JsonObject deploy = file.getJsonObject("deploy");

    assertThat(deploy.getString("healthcheckPath")).isEqualTo("/health");
    assertThat(deploy.getInt("healthcheckTimeout")).isEqualTo(30);
    assertThat(deploy.getString("restartPolicyType")).isEqualTo("ON_FAILURE");
    assertThat(deploy.getInt("restartPolicyMaxRetries")).isEqualTo(3);
    assertThat(deploy.getInt("drainingSeconds")).isGreaterThanOrEqualTo(35);
    String dockerfile = file.getJsonObject("build").getString("dockerfilePath");
    assertThat(Files.exists(DeployFiles.ROOT.resolve(dockerfile))).isTrue();
  }
}
