package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.simulator.delivery.RetryPolicy;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LifecycleTest extends SimulatorTest {
  private static final Duration MOMENT = Duration.ofMillis(200);

  @Override
  protected SimulatorOptions options(SimulatorOptions immediate) {
    return immediate.with(RetryPolicy.of(50, Duration.ofMillis(20), Duration.ofMillis(20)));
  }

  private Api.Answer write(String text) throws Exception {
    return api.post("/simulator/api/messages", "from", Api.ANA, "text", text);
  }

  @Test
  void a_deleted_name_stays_taken_until_its_last_webhook_is_delivered() throws Exception {
    api.pair(receiver.url(), "REMOVE_INSTANCE");
    receiver.answering(503, 503);
    assertThat(api.delete("/instance/delete/" + Api.NAME).status()).isEqualTo(200);
    assertThat(api.create(Api.NAME, "").status()).isEqualTo(403);
    receiver.take(3);

    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    int status = 403;
    while (status == 403 && System.nanoTime() < deadline) {
      status = api.create(Api.NAME, "").status();
    }
    assertThat(status).isEqualTo(201);
  }

  @Test
  void an_instance_being_removed_exists_without_a_state_and_cannot_send() throws Exception {
    api.pair(receiver.url(), "REMOVE_INSTANCE");
    receiver.answering(503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503);
    api.delete("/instance/delete/" + Api.NAME);

    assertThat(api.get("/instance/connectionState/" + Api.NAME).text())
        .isEqualTo("{\"instance\":{\"instanceName\":\"unidade-centro-7f3k\"}}");
    assertThat(api.sendText(Api.ANA, "a").text()).contains("reading 'textMessage'");
  }

  @Test
  void an_instance_logged_out_through_the_api_is_deaf_when_paired_again() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.delete("/instance/logout/" + Api.NAME);
    api.get("/instance/connect/" + Api.NAME);
    api.post("/simulator/api/scan", "phone", Api.OWNER);
    write("unheard");

    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    assertThat(api.sendText(Api.ANA, "a").status()).isEqualTo(201);
  }

  @Test
  void an_instance_logged_out_on_the_phone_hears_again_when_paired_again() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.post("/simulator/api/close", "code", 401);
    assertThat(write("nobody").status()).isEqualTo(409);
    api.get("/instance/connect/" + Api.NAME);
    api.post("/simulator/api/scan", "phone", Api.OWNER);
    write("heard");

    receiver.await("messages.upsert");
  }

  @Test
  void a_lost_connection_says_connecting_only_and_messages_wait_for_its_return() throws Exception {
    fault("webhooks", JsonText.object("ordered", true));
    api.pair(receiver.url(), "CONNECTION_UPDATE", "MESSAGES_UPSERT", "STATUS_INSTANCE");
    receiver.take(3);
    api.post("/simulator/api/close", "code", 428, "reconnect", false);
    assertThat(receiver.take(1).getFirst().getJsonObject("data").getString("state"))
        .isEqualTo("connecting");
    write("while offline");
    assertThat(api.sendText(Api.ANA, "a").status()).isEqualTo(500);
    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    api.post("/simulator/api/reconnect");

    assertThat(receiver.take(2).stream().map(body -> body.getString("event")))
        .containsExactly("connection.update", "messages.upsert");
  }

  @Test
  void the_database_keeps_saying_open_during_a_silent_loss() throws Exception {
    api.pair("");
    api.post("/simulator/api/close", "code", 503, "reconnect", false);

    assertThat(api.get("/instance/connectionState/" + Api.NAME).text()).contains("connecting");
    assertThat(row().getString("connectionStatus")).isEqualTo("open");
  }

  @Test
  void a_ban_is_kept_in_the_row() throws Exception {
    api.pair("");
    api.post("/simulator/api/close", "code", 403);

    assertThat(row().getInt("disconnectionReasonCode")).isEqualTo(403);
    assertThat(row().getString("connectionStatus")).isEqualTo("close");
  }

  private JsonObject row() throws Exception {
    return api.get("/instance/fetchInstances?instanceName=" + Api.NAME).array().getJsonObject(0);
  }

  @Test
  void restarting_keeps_the_credentials() throws Exception {
    api.pair(receiver.url(), "CONNECTION_UPDATE");
    assertThat(api.post("/instance/restart/" + Api.NAME).text()).contains("\"state\"");
    JsonObject update = receiver.await("connection.update");
    while (!update.getJsonObject("data").getString("state").equals("open")) {
      update = receiver.await("connection.update");
    }
    assertThat(api.get("/instance/connectionState/" + Api.NAME).text()).contains("open");
  }

  @Test
  void restarting_a_closed_instance_fails_under_http_200() throws Exception {
    api.pair("");
    api.post("/simulator/api/close", "code", 401);

    assertThat(api.post("/instance/restart/" + Api.NAME).text()).contains("\"error\":true");
  }
}
