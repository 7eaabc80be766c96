package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Stage.Paired;
import dev.recado.launcher.settings.PostgresUrl;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Secrets are rotated and instances replaced on the running server, by API and by hand. */
@ExtendWith(SharedServer.class)
class ConnectionCareIT {
  /** A round of care, a call of the gateway and the code of a new instance. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private final RunningServer server;
  private final Stage stage;

  ConnectionCareIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
  }

  private static String path(Paired unit, String action) {
    return "/units/" + unit.unitId() + "/whatsapp/" + action;
  }

  /** Where the gateway reports the events of an instance. */
  private String address(String instance) {
    return Api.at(server.simulatorUrl()).get("/simulator/api/instances").items().stream()
        .map(JsonValue::asJsonObject)
        .filter(shown -> shown.getString("name").equals(instance))
        .map(shown -> shown.getString("webhookUrl"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> kinds(Paired unit) {
    return unit.admin().get(path(unit, "events")).expect(200).items().stream()
        .map(event -> event.asJsonObject().getString("kind"))
        .toList();
  }

  @Test
  void a_rotated_secret_is_registered_at_once_and_the_old_address_still_takes_events() {
    Paired unit = stage.paired();
    String before = address(unit.instance());

    Answer rotated = unit.admin().post(path(unit, "rotate-secret"), Map.of()).expect(200);

    assertThat(rotated.object().getBoolean("registered")).isTrue();
    assertThat(address(unit.instance())).isNotEqualTo(before);
    String body =
        "{\"event\":\"presence.update\",\"instance\":\"%s\",\"data\":{}}"
            .formatted(unit.instance());
    Answer late = Api.at(server.baseUrl()).postRaw(URI.create(before).getPath(), body).expect(200);
    assertThat(late.object().containsKey("warning")).isFalse();
    stage.world().write(unit.instance(), stage.phone(), "Oi");
    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/conversations").expect(200).items(),
        conversations -> conversations.size() == 1);
    assertThat(kinds(unit)).contains("status", "secret_changed", "secret_registered");
  }

  @Test
  void a_secret_changed_by_the_runbooks_sql_is_registered_by_itself() throws SQLException {
    Paired unit = stage.paired();
    String before = address(unit.instance());

    assertThat(
            owner(
                """
                UPDATE unit_whatsapp_connections SET webhook_secret = gen_random_uuid()::text
                WHERE unit_id = ?
                """,
                UUID.fromString(unit.unitId())))
        .isEqualTo(1);

    Expect.within(SOON, () -> address(unit.instance()), now -> !now.equals(before));
    stage.world().write(unit.instance(), stage.phone(), "Oi");
    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/conversations").expect(200).items(),
        conversations -> conversations.size() == 1);
  }

  private int owner(String statement, UUID unit) throws SQLException {
    PostgresUrl owner = server.owner();
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
        PreparedStatement update = connection.prepareStatement(statement)) {
      update.setObject(1, unit);
      return update.executeUpdate();
    }
  }

  @Test
  void an_instance_deleted_behind_our_back_is_replaced_and_can_be_scanned_again() {
    Paired unit = stage.paired();
    stage.world().act(unit.instance(), "lose", Map.of());
    unit.admin().post(path(unit, "rotate-secret"), Map.of()).expect(200);

    Answer shown =
        Expect.within(
            SOON, () -> stage.status(unit.tenancy()), status -> status.text("status").equals("qr"));

    JsonObject notice = shown.object().getJsonObject("notice");
    assertThat(notice.getString("code")).isEqualTo("scan_now");
    Expect.within(SOON, () -> kinds(unit), all -> all.contains("remedy"));
    String fresh =
        unit.admin().get("/units/" + unit.unitId() + "/whatsapp/events").items().toString();
    assertThat(fresh).contains("instance_lost").contains("recycle");
    Answer again = stage.connect(unit.tenancy());
    String instance = again.object().getJsonObject("connection").getString("instanceId");
    assertThat(instance).isNotEqualTo(unit.instance());
    stage.world().scan(instance, unit.phone());
    Expect.within(
        Stage.PROMPT,
        () -> stage.status(unit.tenancy()),
        status -> status.text("status").equals("connected"));
  }

  @Test
  void nobody_learns_of_another_tenants_timeline_or_rotates_its_secret() {
    Paired unit = stage.paired();
    Api stranger = stage.tenancy().admin();
    stranger.get(path(unit, "events")).expect(404);
    stranger.post(path(unit, "rotate-secret"), Map.of()).expect(404);
    stage.anonymous().get(path(unit, "events")).expect(401);
  }

  @Test
  void how_far_a_number_is_trusted_is_shown_with_it() {
    Paired unit = stage.paired();
    JsonObject health = stage.status(unit.tenancy()).object().getJsonObject("health");
    assertThat(health.getBoolean("degraded")).isFalse();
    assertThat(health.getInt("undeliveredPercent")).isZero();
    Expect.within(
        SOON,
        () -> stage.status(unit.tenancy()).object().getJsonObject("health"),
        now -> now.getBoolean("secretRegistered") && !now.isNull("gateway"));
  }
}
