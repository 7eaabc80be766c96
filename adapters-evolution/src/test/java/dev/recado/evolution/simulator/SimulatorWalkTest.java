package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorWalkTest extends SimulatorTest {
  @Test
  void creating_an_instance_tells_connecting_and_a_qr_code_without_a_sender() throws Exception {
    JsonObject created = api.create(Api.NAME, receiver.url()).object();

    JsonObject qr = receiver.await("qrcode.updated");
    assertThat(qr.getJsonObject("data").getJsonObject("qrcode").getString("code"))
        .isEqualTo(created.getJsonObject("qrcode").getString("code"));
    assertThat(qr).doesNotContainKey("sender");
    assertThat(qr.getString("apikey")).isEqualTo(created.getString("hash"));
    assertThat(receiver.firstHeaders().get("X-unit-secret")).isEqualTo(List.of("secret"));
  }

  @Test
  void scanning_opens_the_connection_and_names_the_owner() throws Exception {
    api.create(Api.NAME, receiver.url());
    receiver.await("qrcode.updated");
    api.post("/simulator/api/scan", "phone", Api.OWNER, "profileName", "Loja Exemplo");

    JsonObject data = awaitState("open");
    assertThat(data.getString("wuid")).isEqualTo("5511999990000@s.whatsapp.net");
    assertThat(data.getString("profileName")).isEqualTo("Loja Exemplo");
    assertThat(api.get("/instance/connectionState/" + Api.NAME).text()).contains("\"open\"");
    assertThat(api.get("/instance/fetchInstances").array().getJsonObject(0).getString("ownerJid"))
        .isEqualTo("5511999990000@s.whatsapp.net");
  }

  private JsonObject awaitState(String state) throws InterruptedException {
    JsonObject data = receiver.await("connection.update").getJsonObject("data");
    return data.getString("state").equals(state) ? data : awaitState(state);
  }

  @Test
  void a_customer_writes_and_the_message_arrives_and_can_be_found() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT", "CONTACTS_UPSERT");
    String id =
        api.post(
                "/simulator/api/messages",
                "from",
                Api.ANA,
                "name",
                "Ana Exemplo",
                "text",
                "Oi! Tudo bem?")
            .object()
            .getString("id");

    List<JsonObject> events = receiver.take(2);
    JsonObject data =
        events.stream()
            .filter(event -> event.getString("event").equals("messages.upsert"))
            .findFirst()
            .orElseThrow()
            .getJsonObject("data");
    assertThat(data.getJsonObject("message").getString("conversation")).isEqualTo("Oi! Tudo bem?");
    assertThat(data.getJsonObject("key").getString("id")).isEqualTo(id);
    assertThat(api.post("/chat/findMessages/" + Api.NAME).text()).contains(id);
  }

  @Test
  void a_text_sent_is_echoed_and_gets_its_two_ticks() throws Exception {
    api.pair(receiver.url(), "SEND_MESSAGE", "MESSAGES_UPDATE");
    Api.Answer answer = api.sendText(Api.ANA, "Olá Ana");
    String id = answer.object().getJsonObject("key").getString("id");

    assertThat(answer.status()).isEqualTo(201);
    List<String> told =
        receiver.take(3).stream().map(event -> label(event.getJsonObject("data"), id)).toList();
    assertThat(told).containsExactlyInAnyOrder("PENDING", "SERVER_ACK", "DELIVERY_ACK");
    assertThat(api.get("/simulator/api/sent").array().getJsonObject(0).getString("text"))
        .isEqualTo("Olá Ana");
  }

  private static String label(JsonObject data, String id) {
    String found =
        data.containsKey("key")
            ? data.getJsonObject("key").getString("id")
            : data.getString("keyId");
    assertThat(found).isEqualTo(id);
    return data.getString("status");
  }

  @Test
  void a_message_typed_on_the_phone_is_an_upsert_from_me_and_no_api_send() throws Exception {
    api.pair(receiver.url(), "SEND_MESSAGE", "MESSAGES_UPSERT");
    api.post("/simulator/api/phone-messages", "to", Api.ANA, "text", "Já vou");

    JsonObject data = receiver.take(1).getFirst().getJsonObject("data");
    assertThat(data.getJsonObject("key").getBoolean("fromMe")).isTrue();
    assertThat(data.getString("status")).isEqualTo("SERVER_ACK");
    assertThat(api.get("/simulator/api/sent").array()).isEmpty();
  }

  @Test
  void what_one_instance_sends_to_the_phone_of_another_arrives_there_under_the_same_id()
      throws Exception {
    api.pair(receiver.url());
    api.create("other", receiver.url(), "MESSAGES_UPSERT");
    api.post(
        "/simulator/api/scan",
        "instance",
        "other",
        "phone",
        "5511999990002",
        "profileName",
        "Filial");
    String id =
        // As one may also write it: without the ninth digit.
        api.sendText("551199990002", "Olá, filial").object().getJsonObject("key").getString("id");

    JsonObject data = receiver.await("messages.upsert").getJsonObject("data");
    assertThat(data.getJsonObject("key").getString("id")).isEqualTo(id);
    assertThat(data.getJsonObject("key").getBoolean("fromMe")).isFalse();
    assertThat(data.getJsonObject("key").getString("remoteJid"))
        .isEqualTo("5511999990000@s.whatsapp.net");
    assertThat(data.getString("pushName")).isEqualTo("Loja Exemplo");
    assertThat(data.getJsonObject("message").getString("conversation")).isEqualTo("Olá, filial");
  }
}
