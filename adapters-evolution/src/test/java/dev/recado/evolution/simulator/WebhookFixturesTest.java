package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.Fixtures;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.AckTiming;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The webhook bodies have the structure of recorded ones. */
class WebhookFixturesTest extends SimulatorTest {
  private static final Shape SHAPE =
      new Shape("apikey", "contextInfo", "messageContextInfo", "profilePictureUrl");
  private static final Duration NEVER = Duration.ofHours(1);

  @Override
  protected SimulatorOptions options(SimulatorOptions immediate) {
    return immediate.with(Behaviour.immediate().with(new AckTiming(NEVER, NEVER)));
  }

  private JsonObject expect(String fixture) throws InterruptedException {
    JsonObject recorded = Fixtures.webhook(fixture);
    JsonObject body = receiver.await(recorded.getString("event"));
    assertThat(SHAPE.of(body)).as(fixture).isEqualTo(SHAPE.of(recorded));
    return body;
  }

  private String customerWrites(String dialect) throws Exception {
    return api.remember(
        api.post(
            "/simulator/api/messages",
            "from",
            Api.ANA,
            "name",
            "Ana Exemplo",
            "lid",
            "171000000000101",
            "dialect",
            dialect,
            "text",
            "Opa"));
  }

  @Test
  void pairing_looks_like_the_recorded_one() throws Exception {
    api.create(Api.NAME, receiver.url(), "QRCODE_UPDATED", "CONNECTION_UPDATE");
    expect("095-qrcode-updated-base64");
  }

  @Test
  void a_pairing_code_comes_when_a_number_is_given() throws Exception {
    api.create(Api.NAME, receiver.url(), "QRCODE_UPDATED");
    receiver.await("qrcode.updated");
    api.get("/instance/connect/" + Api.NAME + "?number=" + Api.OWNER);
    api.post("/instance/restart/" + Api.NAME);
    expect("096-qrcode-updated-pairing-code");
  }

  @Test
  void a_socket_start_looks_like_the_recorded_one() throws Exception {
    api.create(Api.NAME, receiver.url(), "CONNECTION_UPDATE");
    expect("098-connection-update-connecting");
  }

  @Test
  void opening_and_logging_out_on_the_phone_look_like_the_recorded_ones() throws Exception {
    api.post("/simulator/api/faults", "webhooks", ordered());
    api.create(Api.NAME, receiver.url(), "CONNECTION_UPDATE", "LOGOUT_INSTANCE", "STATUS_INSTANCE");
    receiver.await("connection.update");
    api.post("/simulator/api/scan", "phone", Api.OWNER);
    receiver.await("connection.update");
    expect("099-connection-update-open");
    api.post("/simulator/api/close", "code", 401);
    expect("101-connection-update-close-401-logged-out");
    assertThat(receiver.await("status.instance").getJsonObject("data").getString("status"))
        .isEqualTo("closed");
    expect("111-logout-instance-null-data");
  }

  @Test
  void messages_in_the_newest_dialect_carry_the_lid_and_the_phone() throws Exception {
    api.pair(receiver.url());
    customerWrites("lid+alt");
    JsonObject body = expect("057-messages-upsert-lid-remotejidalt-236");
    assertThat(body.getJsonObject("data").getJsonObject("key").getString("remoteJid"))
        .isEqualTo("171000000000101@lid");
  }

  @Test
  void older_dialects_look_like_the_recorded_ones() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    customerWrites("pn");
    expect("001-messages-upsert-text-android");
    customerWrites("lid only");
    expect("052-messages-upsert-lid-only-no-alt");
    customerWrites("senderPn");
    expect("054-messages-upsert-lid-senderpn-230");
  }

  @Test
  void a_message_typed_on_the_phone_looks_like_the_recorded_one() throws Exception {
    api.pair(receiver.url());
    api.post("/simulator/api/phone-messages", "to", Api.ANA, "text", "Opa");
    expect("066-messages-upsert-fromme-phone-echo");
  }

  @Test
  void a_send_and_its_receipts_look_like_the_recorded_ones() throws Exception {
    api.pair(receiver.url());
    customerWrites("lid+alt");
    String id = api.sendText(Api.ANA, "Olá").object().getJsonObject("key").getString("id");
    expect("068-send-message-text");
    api.post("/simulator/api/receipts", "id", id, "status", "SERVER_ACK");
    expect("072-messages-update-server-ack");
    api.post("/simulator/api/receipts", "id", id, "status", "READ");
    JsonObject read = expect("074-messages-update-read-lid-remotejid");
    assertThat(read.getJsonObject("data").getString("remoteJid")).isEqualTo("171000000000101@lid");
  }

  @Test
  void edits_and_deletions_look_like_the_recorded_ones() throws Exception {
    api.pair(receiver.url(), "MESSAGES_EDITED", "MESSAGES_DELETE");
    String id = customerWrites("lid+alt");
    api.post("/simulator/api/edits", "id", id, "text", "Opa, tudo bem?");
    expect("085-messages-edited-by-contact");
    api.post("/simulator/api/faults", "webhooks", ordered());
    api.post("/simulator/api/deletions", "id", id);
    expect("088-messages-edited-revoke");
    expect("092-messages-delete-revoke-flat-key");
  }

  @Test
  void removing_an_instance_looks_like_the_recorded_one() throws Exception {
    api.pair(receiver.url(), "REMOVE_INSTANCE");
    api.delete("/instance/delete/" + Api.NAME);
    expect("112-remove-instance-null-data");
  }

  private static JsonObject ordered() {
    return JsonText.object("ordered", true);
  }
}
