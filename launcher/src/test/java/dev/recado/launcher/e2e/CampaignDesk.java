package dev.recado.launcher.e2e;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A paired unit that may send at any hour, and its campaigns. */
public final class CampaignDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Stage stage;
  private final Stage.Paired unit;

  CampaignDesk(RunningServer server, int gapSeconds) {
    stage = new Stage(server.target());
    unit = stage.paired();
    atAnyHour(unit, gapSeconds);
  }

  /** The unit may send at any hour, without a limit. */
  public static void atAnyHour(Stage.Paired unit, int gapSeconds) {
    List<String> days = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    paced(unit, gapSeconds, Map.of("start", "00:00", "end", "24:00", "days", days));
  }

  void paced(int gapSeconds, Map<String, Object> window) {
    paced(unit, gapSeconds, window);
  }

  private static void paced(Stage.Paired unit, int gapSeconds, Map<String, Object> window) {
    Map<String, Object> pace = pace(gapSeconds, window);
    unit.admin().put("/units/" + unit.unitId() + "/whatsapp/pace", pace).expect(200);
  }

  private static Map<String, Object> pace(int gapSeconds, Map<String, Object> window) {
    return Map.of(
        "gapSeconds",
        gapSeconds,
        "maxPerHour",
        JsonValue.NULL,
        "maxPerDay",
        JsonValue.NULL,
        "maxColdPerDay",
        JsonValue.NULL,
        "window",
        window,
        "limitsApplyTo",
        "campaigns");
  }

  Stage stage() {
    return stage;
  }

  Stage.Paired unit() {
    return unit;
  }

  List<String> phones(int count) {
    return Stream.generate(stage::phone).distinct().limit(count).toList();
  }

  static List<Map<String, Object>> people(List<String> phones) {
    return phones.stream().map(phone -> Map.<String, Object>of("phone", phone)).toList();
  }

  /** What a request to create one says, to be changed by the test. */
  Map<String, Object> request(List<String> phones) {
    Map<String, Object> request = new HashMap<>();
    request.put("unitId", unit.unitId());
    request.put("name", "Páscoa");
    request.put("content", "Olá!");
    request.put("recipients", people(phones));
    return request;
  }

  /** Its path. */
  String drafted(Map<String, Object> request) {
    return "/campaigns/" + unit.admin().post("/campaigns", request).expect(201).text("id");
  }

  Answer command(String path, String command) {
    return unit.admin().post(path + "/" + command, Map.of());
  }

  Answer shown(String path) {
    return unit.admin().get(path).expect(200);
  }

  /** The campaign once it stands so. */
  Answer awaited(String path, String status) {
    return Expect.within(PATIENCE, () -> shown(path), seen -> seen.text("status").equals(status));
  }

  int total(String path) {
    return shown(path).object().getInt("total");
  }

  int counted(String path, String counter) {
    return shown(path).object().getJsonObject("counters").getInt(counter);
  }

  /** How many arrived there. */
  int received(String phone) {
    return stage.world().sent(unit.instance(), phone).size();
  }
}
