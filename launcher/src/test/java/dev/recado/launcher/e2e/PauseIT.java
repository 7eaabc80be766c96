package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.settings.PostgresUrl;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kill switches, from a unit up to the platform. */
@ExtendWith(SharedServer.class)
class PauseIT {
  private final RunningServer server;
  private final Stage.Paired unit;
  private final Api platform;

  PauseIT(RunningServer server) {
    this.server = server;
    this.unit = new Stage(server.target()).paired();
    this.platform =
        Api.at(server.baseUrl()).signedIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  /** The platform is shared with other tests. */
  @AfterEach
  void goes_on() {
    platform.delete("/pauses/platform").expect(204);
  }

  private static Map<String, Object> pause(String level, String id) {
    Map<String, Object> body = new HashMap<>();
    body.put("level", level);
    body.put("id", id);
    body.put("reason", "Lista errada");
    return body;
  }

  private Answer send() {
    return unit.admin()
        .post(
            "/messages",
            Map.of("phone", "+5511987654321", "message", "Olá", "unitId", unit.unitId()));
  }

  private JsonObject held(String reason) {
    JsonObject answer = send().expect(202).object();
    assertThat(answer.getString("status")).isEqualTo("queued");
    assertThat(answer.getJsonObject("waiting").getString("reason")).isEqualTo(reason);
    return answer;
  }

  private String sentAfterAll(JsonObject held) {
    String path = "/messages/" + held.getString("internalId");
    return Expect.within(
        Duration.ofSeconds(10),
        () -> unit.admin().get(path).expect(200).text("status"),
        status -> !status.equals("queued"));
  }

  @Test
  void a_paused_unit_sends_nothing_says_why_and_goes_on_when_resumed() {
    JsonObject stopped =
        unit.admin().post("/pauses", pause("unit", unit.unitId())).expect(201).object();
    assertThat(stopped.getInt("inFlight")).isZero();
    assertThat(stopped.getInt("stoppedAfterMillis")).isNotNegative();
    JsonObject message = held("unit_paused");
    assertThat(unit.admin().get("/pauses").expect(200).object().getJsonArray("items")).hasSize(1);

    unit.admin().delete("/pauses/unit/" + unit.unitId()).expect(204);

    assertThat(sentAfterAll(message)).isNotEqualTo("queued");
    assertThat(unit.admin().get("/pauses").expect(200).object().getJsonArray("items")).isEmpty();
  }

  @Test
  void the_platform_is_stopped_by_its_administrators_and_by_nobody_else() {
    unit.admin().post("/pauses", pause("platform", null)).expect(403);
    platform.post("/pauses", pause("platform", null)).expect(201);
    JsonObject message = held("platform_paused");
    assertThat(
            unit.admin()
                .get("/pauses")
                .expect(200)
                .object()
                .getJsonObject("platform")
                .getString("status"))
        .isEqualTo("paused");

    platform.delete("/pauses/platform").expect(204);

    assertThat(sentAfterAll(message)).isNotEqualTo("queued");
  }

  @Test
  void a_row_written_by_hand_stops_the_platform_too() throws SQLException {
    byHand("paused");
    JsonObject message = held("platform_paused");

    byHand("active");

    assertThat(sentAfterAll(message)).isNotEqualTo("queued");
  }

  private void byHand(String status) throws SQLException {
    PostgresUrl owner = server.owner();
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into platform_status (status, reason) values ('" + status + "', 'by hand')");
    }
  }

  @Test
  void what_nobody_may_pause_is_refused_without_telling_whose_it_is() {
    unit.admin().post("/pauses", pause("galaxy", null)).expect(400);
    unit.admin().post("/pauses", Map.of("level", "unit")).expect(400);
    String nobodys = UUID.randomUUID().toString();
    Stage.Paired foreign = new Stage(server.target()).paired();
    Answer absent = unit.admin().post("/pauses", pause("connection", nobodys));
    assertThat(absent.status()).isEqualTo(404);
    assertThat(unit.admin().post("/pauses", pause("unit", foreign.unitId())).status())
        .isEqualTo(unit.admin().post("/pauses", pause("unit", nobodys)).status())
        .isEqualTo(404);
  }
}
