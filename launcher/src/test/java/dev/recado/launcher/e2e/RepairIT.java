package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What webhooks did not bring is found again, and what could not be read is looked at. */
@ExtendWith(SharedServer.class)
class RepairIT {
  private final RunningServer server;
  private final Stage stage;
  private final Stage.Paired unit;

  RepairIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
  }

  private Api admin() {
    return unit.admin();
  }

  private String gaps() {
    return "/units/" + unit.unitId() + "/whatsapp/gaps";
  }

  private void webhooksAreLost(int percent) {
    Map<String, Object> disorder = Map.of("dropPercent", percent, "seed", 7);
    stage.world().act(unit.instance(), "faults", Map.of("webhooks", disorder));
  }

  private void wrote(String from, String text, Instant at) {
    stage
        .world()
        .act(
            unit.instance(),
            "messages",
            Map.of("from", from, "name", "Ana", "text", text, "at", at.toString()));
  }

  private List<JsonObject> events(Api api, String query) {
    return api.get("/raw-events?" + query).expect(200).items().getValuesAs(JsonObject.class);
  }

  @Test
  void messages_whose_webhooks_were_lost_are_recovered_once_and_counted() throws IOException {
    String customer = stage.phone();
    Instant missed = Instant.now().minus(Duration.ofMinutes(5));
    webhooksAreLost(100);
    try {
      wrote(customer, "Alguém aí?", missed);
      wrote(customer, "Oi?", missed.plusSeconds(30));
      stage
          .world()
          .act(
              unit.instance(),
              "phone-messages",
              Map.of(
                  "to", customer, "text", "Já respondo", "at", missed.plusSeconds(60).toString()));
    } finally {
      webhooksAreLost(0);
    }
    assertThat(admin().get("/conversations").expect(200).items()).isEmpty();
    Map<String, Object> since = Map.of("since", missed.minusSeconds(60).toString());
    for (int look = 1; look <= 2; look++) {
      String asked = admin().post(gaps(), since).expect(202).text("readUntil");
      Expect.within(
          Stage.PROMPT,
          () -> admin().get(gaps()).expect(200),
          seen -> !seen.text("readUntil").equals(asked));
      assertThat(admin().get(gaps()).expect(200).object().getInt("recovered")).isEqualTo(3);
    }

    JsonObject conversation = admin().get("/conversations").expect(200).items().getJsonObject(0);
    assertThat(conversation.getInt("unread")).isEqualTo(2);
    assertThat(conversation.getString("lastMessage")).isEqualTo("Já respondo");
    String messages = "/conversations/" + conversation.getString("id") + "/messages";
    assertThat(admin().get(messages).expect(200).items()).hasSize(3);
    assertThat(events(admin(), "event=messages.found")).hasSize(3);
    assertThat(server.output()).contains("[gapHealer] recovered 3 ");
    assertThat(
            admin()
                .get("/units/" + unit.unitId() + "/whatsapp/events")
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(line -> line.getString("kind").equals("messages_recovered"))
                .mapToInt(line -> line.getInt("messages"))
                .sum())
        .isEqualTo(3);
  }

  @Test
  void a_look_asked_for_by_hand_has_its_bounds() {
    admin().post(gaps(), Map.of("since", "2001-01-01T00:00:00Z")).expect(400);
    admin().post(gaps(), Map.of("since", "yesterday")).expect(400);
    Stage.Tenancy stranger = stage.tenancy();
    stranger.admin().get(gaps()).expect(404);
    stranger.admin().post(gaps(), Map.of()).expect(404);
    stranger.admin().get("/units/" + stranger.unitId() + "/whatsapp/gaps").expect(404);
  }

  private JsonObject poison() {
    String body =
        """
        {"event":"messages.upsert","instance":"%s","apikey":"very-secret-key",
        "data":{"key":{"remoteJid":"5511999990101@s.whatsapp.net"},"pushName":"Ana Exemplo",
        "message":{"conversation":"segredo meu"}}}
        """
            .formatted(unit.instance());
    assertThat(stage.world().deliver(unit.instance(), body)).isEqualTo(200);
    List<JsonObject> failed = events(admin(), "state=failed&event=messages.upsert");
    assertThat(failed).hasSize(1);
    return failed.getFirst();
  }

  @Test
  void an_event_nobody_could_read_is_listed_shown_masked_and_replayed() {
    JsonObject failed = poison();
    assertThat(failed.getString("error")).isEqualTo("message without key.id");
    String path = "/raw-events/" + failed.getString("id");

    String masked = admin().get(path).expect(200).object().toString();
    assertThat(masked)
        .contains("****01@s.whatsapp.net", "[TEXT 11]")
        .doesNotContain("segredo", "Ana", "5511999990101", "very-secret-key");
    String revealed = admin().get(path + "?reveal=true").expect(200).object().toString();
    assertThat(revealed).contains("segredo meu").doesNotContain("very-secret-key");

    assertThat(admin().post(path + "/replay", Map.of()).expect(200).text("outcome"))
        .isEqualTo("failed");
    Answer many = admin().post("/raw-events/replay", Map.of()).expect(200);
    assertThat(many.object().getInt("failed")).isEqualTo(1);
    assertThat(many.object().getInt("applied")).isZero();
    assertThat(events(admin(), "state=failed").getFirst().getInt("replays")).isEqualTo(2);
  }

  @Test
  void what_was_applied_is_replayed_without_effect() {
    String customer = stage.phone();
    stage.world().write(unit.instance(), customer, "Oi");
    Expect.within(
        Stage.PROMPT,
        () -> admin().get("/conversations").expect(200).items(),
        found -> found.size() == 1);
    Map<String, Object> all =
        Map.of("state", "applied", "event", "messages.upsert", "unitId", unit.unitId());
    JsonObject report = admin().post("/raw-events/replay", all).expect(200).object();
    assertThat(report.getInt("unchanged")).isEqualTo(1);
    assertThat(report.isNull("next")).isTrue();
    assertThat(admin().get("/conversations").expect(200).items().getJsonObject(0).getInt("unread"))
        .isEqualTo(1);
  }

  @Test
  void nobody_else_learns_of_an_event() {
    String id = poison().getString("id");
    Stage.Tenancy stranger = stage.tenancy();
    stranger.admin().get("/raw-events/" + id).expect(404);
    stranger.admin().post("/raw-events/" + id + "/replay", Map.of()).expect(404);
    assertThat(events(stranger.admin(), "state=failed")).isEmpty();
    stranger.admin().get("/raw-events?tenantId=" + unit.tenancy().tenantId()).expect(404);
    stage.anonymous().get("/raw-events").expect(401);

    String there = "?tenantId=" + unit.tenancy().tenantId();
    assertThat(events(stage.platform(), "state=failed&tenantId=" + unit.tenancy().tenantId()))
        .hasSize(1);
    stage.platform().get("/raw-events/" + id + there).expect(200);
    stage.platform().get("/raw-events/" + id + there + "&reveal=true").expect(403);
  }

  @Test
  void a_question_that_makes_no_sense_is_told_so() {
    admin().get("/raw-events?state=lost").expect(400);
    admin().get("/raw-events?since=yesterday").expect(400);
    admin().get("/raw-events?connectionId=7").expect(400);
    admin().get("/raw-events?cursor=7").expect(400);
    admin().get("/raw-events/7").expect(404);
    admin().post("/raw-events/replay", Map.of("state", 7)).expect(400);
  }
}
