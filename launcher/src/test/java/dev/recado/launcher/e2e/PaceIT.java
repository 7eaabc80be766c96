package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast a connection may send, as its people see and set it. */
@ExtendWith(SharedServer.class)
class PaceIT {
  private final Stage stage;
  private final Stage.Paired unit;

  PaceIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  private static String path(String unitId) {
    return "/units/" + unitId + "/whatsapp/pace";
  }

  private Answer pace() {
    return unit.admin().get(path(unit.unitId())).expect(200);
  }

  private Answer put(Map<String, Object> pace) {
    return unit.admin().put(path(unit.unitId()), pace);
  }

  private static Map<String, Object> usual() {
    Map<String, Object> pace = new HashMap<>();
    pace.put("gapSeconds", 2);
    pace.put("maxPerHour", 20);
    pace.put("maxPerDay", 100);
    pace.put("maxColdPerDay", null);
    pace.put("window", window("08:00", "20:00", List.of("MON", "TUE")));
    pace.put("limitsApplyTo", "campaigns");
    return pace;
  }

  private static Map<String, Object> window(String start, String end, List<String> days) {
    return Map.of("start", start, "end", end, "days", days);
  }

  private static Map<String, Object> usualWith(String name, Object value) {
    Map<String, Object> pace = usual();
    pace.put(name, value);
    return pace;
  }

  @Test
  void a_connection_follows_the_installation_until_it_is_given_a_pace_of_its_own() {
    JsonObject first = pace().object();
    assertThat(first.getInt("gapSeconds")).isEqualTo(2);
    assertThat(first.getInt("maxPerHour")).isEqualTo(20);
    assertThat(first.getInt("maxPerDay")).isEqualTo(100);
    assertThat(first.get("maxColdPerDay")).isEqualTo(JsonValue.NULL);
    assertThat(first.getJsonObject("window").getString("end")).isEqualTo("20:00");
    assertThat(first.getJsonObject("window").getJsonArray("days")).hasSize(7);
    assertThat(first.getString("timeZone")).isEqualTo("America/Sao_Paulo");

    Map<String, Object> own = usualWith("maxPerHour", null);
    own.put("gapSeconds", 0.5);
    own.put("window", window("00:00", "24:00", List.of("SUN", "MON")));
    own.put("limitsApplyTo", "all");
    put(own).expect(200);

    JsonObject next = pace().object();
    assertThat(next.getJsonNumber("gapSeconds").doubleValue()).isEqualTo(0.5);
    assertThat(next.get("maxPerHour")).isEqualTo(JsonValue.NULL);
    assertThat(next.getString("limitsApplyTo")).isEqualTo("all");
    assertThat(next.getJsonObject("window").toString())
        .isEqualTo("{\"days\":[\"MON\",\"SUN\"],\"end\":\"24:00\",\"start\":\"00:00\"}");
  }

  @Test
  void what_is_sent_is_counted_and_shown() {
    Map<String, Object> request =
        Map.of("phone", stage.phone(), "message", "Olá!", "clientMessageId", stage.word());
    unit.admin().post("/messages", request).expect(200);

    JsonObject usage = pace().object().getJsonObject("usage");

    assertThat(usage.getInt("lastHour")).isEqualTo(1);
    assertThat(usage.getInt("today")).isLessThanOrEqualTo(1);
    boolean open = usage.getBoolean("windowOpen");
    assertThat(usage.isNull("windowOpensAt")).isEqualTo(open);
    JsonObject listed = unit.admin().get("/health/rate-limit").expect(200).items().getJsonObject(0);
    assertThat(listed.getString("unitId")).isEqualTo(unit.unitId());
    assertThat(listed.getJsonObject("usage").getInt("lastHour")).isEqualTo(1);
  }

  @Test
  void a_limit_changes_what_leaves_and_lifting_it_lets_go_what_waits() {
    Map<String, Object> none = usualWith("maxPerDay", 1);
    none.put("window", window("00:00", "24:00", everyDay()));
    none.put("limitsApplyTo", "all");
    none.put("gapSeconds", 0);
    put(none).expect(200);
    Api patient = unit.admin().preferring("respond-async");
    String first = sent(patient);
    Expect.within(Stage.PROMPT, () -> status(first), status -> !status.equals("queued"));
    String second = sent(patient);

    assertThat(status(second)).isEqualTo("queued");
    none.put("maxPerDay", 2);
    put(none).expect(200);

    Expect.within(Stage.PROMPT, () -> status(second), List.of("sent", "delivered")::contains);
  }

  private String sent(Api caller) {
    Map<String, Object> request =
        Map.of("phone", stage.phone(), "message", "Olá!", "clientMessageId", stage.word());
    return caller.post("/messages", request).expect(202).text("internalId");
  }

  private String status(String message) {
    return unit.admin().get("/messages/" + message).expect(200).text("status");
  }

  private static List<String> everyDay() {
    return List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 08:00, window_never_opens",
    "8, 20:00, invalid_time",
    "08:00, 24:01, invalid_time"
  })
  void a_window_that_makes_no_sense_is_refused(String start, String end, String code) {
    Answer answer = put(usualWith("window", window(start, end, List.of("MON")))).expect(400);
    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.object().getJsonArray("errors").toString()).contains("/window/");
  }

  @Test
  void limits_below_one_wrong_types_and_forgotten_members_are_refused_and_change_nothing() {
    assertThat(put(usualWith("maxPerHour", -1)).expect(400).text("code"))
        .isEqualTo("invalid_limit");
    assertThat(put(usualWith("maxPerDay", "100")).expect(400).text("code")).isEqualTo("wrong_type");
    assertThat(put(usualWith("window", List.of("08:00"))).expect(400).text("code"))
        .isEqualTo("wrong_type");
    Map<String, Object> forgetful = usual();
    forgetful.remove("maxPerHour");
    assertThat(put(forgetful).expect(400).text("code")).isEqualTo("required");
    assertThat(pace().object().getInt("maxPerHour")).isEqualTo(20);
  }

  @Test
  void nobody_reaches_the_pace_of_others() {
    Stage.Paired other = stage.paired();
    other.admin().get(path(unit.unitId())).expect(404);
    other.admin().put(path(unit.unitId()), usual()).expect(404);
    other.admin().get(path(UUID.randomUUID().toString())).expect(404);
    assertThat(other.admin().get("/health/rate-limit").expect(200).items().toString())
        .doesNotContain(unit.unitId());
    stage.anonymous().get("/health/rate-limit").expect(401);
    stage.anonymous().get(path(unit.unitId())).expect(401);
  }

  @Test
  void a_unit_that_was_never_connected_is_told_to_connect() {
    Stage.Tenancy tenancy = stage.tenancy();
    Answer answer = tenancy.admin().get(path(tenancy.unitId())).expect(404);
    assertThat(answer.text("code")).isEqualTo("no_connection");
    assertThat(tenancy.admin().get("/health/rate-limit").expect(200).items()).isEmpty();
  }
}
