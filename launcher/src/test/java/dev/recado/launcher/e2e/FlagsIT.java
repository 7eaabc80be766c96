package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Switching a feature changes what leaves the simulator. */
@ExtendWith(SharedServer.class)
class FlagsIT {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  /** One that was held is made half a minute later. */
  private static final Duration A_HELD_LOOK = Duration.ofSeconds(60);

  private static final Pattern HELD =
      Pattern.compile("recado_events_total\\{event=.{0,1}\"gap_look_held[^}]*} ([0-9.]+)");

  private final Stage stage;
  private final Stage.Paired unit;

  FlagsIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  private void flag(String key, @Nullable Boolean on) {
    Map<String, Object> body = new HashMap<>();
    body.put("enabled", on);
    body.put("reason", "Teste");
    unit.admin().put("/admin/feature-flags/" + key, body).expect(200);
  }

  private String campaign() {
    Map<String, Object> body =
        Map.of(
            "name",
            "Aviso",
            "unitId",
            unit.unitId(),
            "content",
            "Oi",
            "recipients",
            List.of(Map.of("phone", stage.phone())));
    String id = unit.admin().post("/campaigns", body).expect(201).text("id");
    unit.admin().post("/campaigns/" + id + "/dispatch", Map.of()).expect(200);
    return "/campaigns/" + id;
  }

  private void always() {
    Map<String, Object> pace = new HashMap<>();
    pace.put("gapSeconds", 0);
    pace.put("maxPerHour", null);
    pace.put("maxPerDay", null);
    pace.put("maxColdPerDay", null);
    pace.put(
        "window",
        Map.of(
            "start",
            "00:00",
            "end",
            "24:00",
            "days",
            List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")));
    pace.put("limitsApplyTo", "campaigns");
    unit.admin().put("/units/" + unit.unitId() + "/whatsapp/pace", pace).expect(200);
  }

  private String held() {
    JsonObject lane =
        unit.admin()
            .get("/admin/lanes")
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class)
            .getFirst();
    JsonObject queue =
        lane.getJsonArray("queues").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("kind").equals("campaign"))
            .findFirst()
            .orElseThrow();
    return queue.isNull("held") ? "" : queue.getString("held");
  }

  @Test
  void campaigns_wait_while_they_are_off_and_leave_when_they_are_on() {
    always();
    flag("campaigns", false);
    String path = campaign();
    Map<String, Object> single =
        Map.of("phone", stage.phone(), "message", "Olá", "unitId", unit.unitId());
    unit.admin().post("/messages", single).expect(200);
    assertThat(unit.admin().get(path).expect(200).object().toString()).contains("campaigns_off");
    assertThat(held()).isEqualTo("campaigns_off");

    flag("campaigns", null);
    Expect.within(
        LONG_ENOUGH,
        () -> unit.admin().get(path).expect(200).text("status"),
        status -> status.equals("completed"));
    assertThat(held()).isEmpty();
  }

  @Test
  void who_opts_out_is_answered_only_while_that_is_on() {
    flag("opt_out_replies", false);
    String silent = writes("sair");
    flag("opt_out_replies", null);
    String answered = writes("sair");
    Expect.within(LONG_ENOUGH, () -> outbound(answered), count -> count == 1);
    assertThat(outbound(silent)).isZero();
    assertThat(unit.admin().get("/opt-outs").expect(200).items()).hasSize(2);
  }

  private void webhooksAreLost(int percent) {
    Map<String, Object> disorder = Map.of("dropPercent", percent, "seed", 7);
    stage.world().act(unit.instance(), "faults", Map.of("webhooks", disorder));
  }

  private double looksHeld() {
    Matcher counted = HELD.matcher(stage.anonymous().get("/metrics").expect(200).body().toString());
    return counted.find() ? Double.parseDouble(counted.group(1)) : 0;
  }

  @Test
  void the_gateway_is_asked_for_lost_messages_only_while_that_is_on() {
    Instant missed = Instant.now().minus(Duration.ofMinutes(5));
    webhooksAreLost(100);
    try {
      Map<String, Object> lost =
          Map.of("from", stage.phone(), "name", "Ana", "text", "Oi?", "at", missed.toString());
      stage.world().act(unit.instance(), "messages", lost);
    } finally {
      webhooksAreLost(0);
    }
    double before = looksHeld();
    flag("gap_healing", false);
    Map<String, Object> since = Map.of("since", missed.minusSeconds(60).toString());
    unit.admin().post("/units/" + unit.unitId() + "/whatsapp/gaps", since).expect(202);
    Expect.within(LONG_ENOUGH, this::looksHeld, held -> held > before);
    assertThat(unit.admin().get("/conversations").expect(200).items()).isEmpty();

    flag("gap_healing", null);
    Expect.within(
        A_HELD_LOOK,
        () -> unit.admin().get("/conversations").expect(200).items(),
        found -> found.size() == 1);
  }

  /** The conversation in which somebody new says that. */
  private String writes(String text) {
    String name = stage.word();
    stage
        .world()
        .act(
            unit.instance(), "messages", Map.of("from", stage.phone(), "name", name, "text", text));
    return Expect.within(
        LONG_ENOUGH,
        () ->
            unit
                .admin()
                .get("/conversations")
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(talk -> talk.toString().contains(name))
                .map(talk -> talk.getString("id"))
                .findFirst()
                .orElse(""),
        id -> !id.isEmpty());
  }

  private long outbound(String conversation) {
    return unit
        .admin()
        .get("/conversations/" + conversation + "/messages")
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(message -> message.getString("direction").equals("outbound"))
        .count();
  }
}
