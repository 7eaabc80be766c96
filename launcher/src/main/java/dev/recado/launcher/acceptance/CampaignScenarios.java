package dev.recado.launcher.acceptance;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The unit writes to many. */
final class CampaignScenarios {
  private static final Duration GAP = Duration.ofSeconds(2);

  /** A message may be on its way to WhatsApp for longer than the next one. */
  private static final Duration TRAVEL = Duration.ofMillis(300);

  private static final Duration THREE_MESSAGES = Duration.ofSeconds(30);

  private CampaignScenarios() {}

  static void sendsOneAfterTheOther(Stage stage) {
    Stage.Paired unit = stage.paired();
    openAllDay(unit);
    List<String> customers = Stream.generate(stage::phone).distinct().limit(3).toList();

    Answer draft = unit.admin().post("/campaigns", campaign(unit, customers)).expect(201);
    Expect.that(draft.text("status").equals("draft"), "not a draft: %s", draft);
    String path = "/campaigns/" + draft.text("id");
    Answer dispatched = unit.admin().post(path + "/dispatch", Map.of()).expect(200);
    Expect.that(dispatched.object().getBoolean("success"), "dispatch: %s", dispatched);
    unit.admin().post(path + "/dispatch", Map.of()).expect(409);

    Answer ended =
        Expect.within(
            THREE_MESSAGES,
            () -> unit.admin().get("/api" + path).expect(200),
            seen -> seen.text("status").equals("completed"));
    countsAll(ended.object().getJsonObject("counters"));
    eachOnceAndApart(stage, unit, customers);
    Answer recipients = unit.admin().get(path + "/recipients").expect(200);
    Expect.that(recipients.object().getJsonArray("items").size() == 3, "who: %s", recipients);
  }

  /** Whatever the hour of the day is, and without limits but the gap. */
  private static void openAllDay(Stage.Paired unit) {
    unit.admin()
        .put(
            "/units/" + unit.unitId() + "/whatsapp/pace",
            Map.of(
                "gapSeconds",
                GAP.toSeconds(),
                "maxPerHour",
                JsonValue.NULL,
                "maxPerDay",
                JsonValue.NULL,
                "maxColdPerDay",
                JsonValue.NULL,
                "window",
                Map.of(
                    "start",
                    "00:00",
                    "end",
                    "24:00",
                    "days",
                    List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")),
                "limitsApplyTo",
                "campaigns"))
        .expect(200);
  }

  private static Map<String, Object> campaign(Stage.Paired unit, List<String> customers) {
    return Map.of(
        "unitId",
        unit.unitId(),
        "name",
        "Páscoa",
        "content",
        "Olá {{name|você}}!",
        "recipients",
        customers.stream().map(phone -> Map.of("phone", phone, "name", "Ana")).toList());
  }

  private static void countsAll(JsonObject counters) {
    int reached = counters.getInt("sent") + counters.getInt("delivered") + counters.getInt("read");
    int other = counters.getInt("pending") + counters.getInt("failed") + counters.getInt("skipped");
    Expect.that(reached == 3 && other == 0, "counters: %s", counters);
  }

  private static void eachOnceAndApart(Stage stage, Stage.Paired unit, List<String> customers) {
    List<Instant> times =
        customers.stream()
            .map(customer -> stage.world().sent(unit.instance(), customer))
            .map(CampaignScenarios::onlyTime)
            .sorted()
            .toList();
    for (int each = 1; each < times.size(); each++) {
      Duration apart = Duration.between(times.get(each - 1), times.get(each));
      Expect.that(apart.compareTo(GAP.minus(TRAVEL)) >= 0, "only %s apart: %s", apart, times);
    }
  }

  private static Instant onlyTime(JsonArray sent) {
    Expect.that(sent.size() == 1, "not exactly one was sent: %s", sent);
    return Instant.parse(sent.getJsonObject(0).getString("at"));
  }
}
