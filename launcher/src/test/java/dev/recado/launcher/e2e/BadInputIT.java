package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send gets a clear answer, stores nothing half and leaves the server well. */
@ExtendWith(SharedServer.class)
class BadInputIT {
  private final Stage stage;
  private final Stage.Tenancy tenancy;
  private final Api admin;

  BadInputIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.tenancy = stage.tenancy();
    this.admin = tenancy.admin();
  }

  @AfterEach
  void the_server_is_well() {
    assertThat(stage.anonymous().get("/health").status()).isEqualTo(200);
    assertThat(admin.get("/contacts").items()).as("nothing was stored").isEmpty();
  }

  private static void problem(Answer answer, int status, String code) {
    JsonObject body = answer.object();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(body.getInt("status")).isEqualTo(status);
    assertThat(body.getString("code")).isEqualTo(code);
    assertThat(body.getString("error")).isEqualTo(body.getString("title")).isNotBlank();
    assertThat(body.getString("detail")).isNotBlank();
    assertThat(body.getString("instance")).matches("urn:recado:request:[a-z]{12}");
    assertThat(body.toString()).doesNotContain("Exception").doesNotContain("dev.recado");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1]", "null", "\"text\"", "{\"phone\":}", "<xml/>", "{\"a\":1} x"})
  void what_is_no_json_object_is_malformed(String body) {
    problem(admin.postRaw("/messages", body), 400, "malformed_json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"Oi\"} | required | /phone",
        "{\"phone\":\"5511999990101\"} | required | /message",
        "{\"phone\":{},\"message\":\"Oi\"} | wrong_type | /phone",
        "{\"phone\":\"5511999990101\",\"message\":7} | wrong_type | /message",
        "{\"phone\":\"5511999990101\",\"message\":\" \"} | empty_message | /message",
        "{\"phone\":\"5511999990101\",\"message\":\"a\\u0000b\"} | invalid_text | /message",
        "{\"phone\":\"5511999990101\",\"message\":\"\\ud83d\"} | invalid_text | /message",
        "{\"phone\":\"12\",\"message\":\"Oi\"} | invalid_phone | /phone",
        "{\"phone\":\"call me\",\"message\":\"Oi\"} | invalid_phone | /phone",
        "{\"phone\":\"99999999999999999999\",\"message\":\"Oi\"} | invalid_phone | /phone",
        "{\"phone\":\"5511999990101\",\"message\":\"Oi\",\"unitId\":\"x\"} | invalid_id | /unitId",
        "{\"phone\":\"5511999990101\",\"message\":\"Oi\",\"clientMessageId\":[]} | wrong_type |"
            + " /clientMessageId"
      })
  void a_wrong_member_is_named(String body, String code, String pointer) {
    Answer answer = admin.postRaw("/messages", body);
    problem(answer, 400, code);
    assertThat(answer.object().getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo(pointer);
  }

  @Test
  void a_text_longer_than_whatsapp_takes_is_refused() {
    Map<String, Object> request = Map.of("phone", "5511999990101", "message", "x".repeat(65_537));
    problem(admin.post("/messages", request), 400, "message_too_long");
  }

  @Test
  void a_body_above_the_limit_is_413_and_a_webhook_may_be_larger() {
    String padding = "x".repeat(2 << 20);
    Answer large = admin.postRaw("/messages", "{\"padding\":\"" + padding + "\"}");
    assertThat(large.status()).isEqualTo(413);
    String event = "{\"event\":\"test\",\"padding\":\"" + padding + "\"}";
    assertThat(stage.anonymous().postRaw("/webhooks/whatsapp/evolution/test", event).status())
        .isEqualTo(200);
  }

  @Test
  void an_event_above_16_mib_is_refused_and_the_next_one_is_taken() {
    String webhook = "/webhooks/whatsapp/evolution/test";
    String event = "{\"event\":\"test\",\"padding\":\"%s\"}";
    Answer refused = stage.anonymous().postRaw(webhook, event.formatted("x".repeat(17 << 20)));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(stage.anonymous().postRaw(webhook, event.formatted("x")).status()).isEqualTo(200);
  }

  @Test
  void a_unit_without_a_number_sends_nothing() {
    Map<String, Object> request =
        Map.of("phone", "5511999990101", "message", "Oi", "unitId", tenancy.unitId());
    problem(admin.post("/messages", request), 400, "not_connected");
  }

  @Test
  void without_any_connected_unit_the_unit_must_be_named() {
    Answer answer = admin.post("/messages", Map.of("phone", "5511999990101", "message", "Oi"));
    problem(answer, 403, "unit_context_required");
  }

  @Test
  void an_unknown_provider_is_told_which_are_known() {
    Answer answer =
        admin.post("/units/" + tenancy.unitId() + "/whatsapp/connect", Map.of("provider", "zapi"));
    problem(answer, 400, "invalid_provider");
    assertThat(answer.object().getJsonArray("supportedProviders").getString(0))
        .isEqualTo("evolution");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/messages/%s",
        "/conversations/%s/messages",
        "/units/%s/whatsapp/status",
      })
  void guessed_ids_lead_nowhere(String path) {
    assertThat(admin.get(path.formatted(UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(admin.get(path.formatted("1%27%20or%201=1")).status()).isEqualTo(404);
  }

  @Test
  void paths_and_methods_that_do_not_exist_are_problems_too() {
    assertThat(admin.get("/nothing/here").object().getInt("status")).isEqualTo(404);
    assertThat(admin.delete("/messages").object().getInt("status")).isEqualTo(405);
  }

  @Test
  void a_cursor_of_ones_own_making_is_refused() {
    problem(admin.get("/contacts?cursor=abc"), 400, "invalid_cursor");
  }
}
