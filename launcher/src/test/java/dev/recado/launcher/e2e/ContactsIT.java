package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person is one contact, and a wrong guess can be taken back. */
@ExtendWith(SharedServer.class)
class ContactsIT {
  private final Stage stage;
  private final Stage.Paired unit;
  private final String first;
  private final String second;

  ContactsIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.first = stage.phone();
    this.second = stage.phone();
  }

  private Api admin() {
    return unit.admin();
  }

  private List<JsonObject> items(String path) {
    return admin().get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  private String contactOf(String phone) {
    return items("/contacts").stream()
        .filter(contact -> contact.getString("phone", "").equals(phone))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  /** Somebody writes, and it has arrived. */
  private void writes(String phone) {
    String text = "Oi " + stage.word();
    stage.world().write(unit.instance(), phone, text);
    Expect.within(
        Stage.PROMPT,
        () -> items("/conversations"),
        all -> all.stream().anyMatch(each -> each.toString().contains(text)));
  }

  /** A body of the gateway, as it is. */
  private void deliver(String event, JsonObject data) {
    String body =
        Json.createObjectBuilder()
            .add("event", event)
            .add("instance", unit.instance())
            .add("sender", unit.phone() + "@s.whatsapp.net")
            .add("data", data)
            .build()
            .toString();
    assertThat(stage.world().deliver(unit.instance(), body)).isEqualTo(200);
  }

  private void writesBehind(String lid, String text) {
    deliver(
        "messages.upsert",
        Json.createObjectBuilder()
            .add(
                "key",
                Json.createObjectBuilder()
                    .add("id", "3EB0" + stage.word())
                    .add("remoteJid", lid)
                    .add("fromMe", false))
            .add("pushName", "ana ✨")
            .add("message", Json.createObjectBuilder().add("conversation", text))
            .build());
  }

  private void toldInAGroup(String lid, String phone) {
    deliver(
        "groups.upsert",
        Json.createObjectBuilder()
            .add("id", "120363000000000009@g.us")
            .add(
                "participants",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("id", lid)
                            .add("jid", phone + "@s.whatsapp.net")))
            .build());
  }

  private String lid() {
    return stage.phone().replaceFirst("55119", "17100000") + "@lid";
  }

  @Test
  void two_contacts_become_one_and_two_again_with_their_conversations() {
    writes(first);
    writes(second);
    String kept = contactOf(first);
    String gone = contactOf(second);
    String path = "/contacts/" + kept + "/merges";

    Answer merged = admin().post(path, Map.of("contactId", gone)).expect(201);
    assertThat(merged.text("reason")).isEqualTo("by_hand");
    assertThat(merged.object().getJsonObject("merged").getString("phone")).isEqualTo(second);
    assertThat(merged.text("mergedBy")).isNotEmpty();
    assertThat(items("/conversations")).hasSize(1);
    String conversation = items("/conversations").getFirst().getString("id");
    assertThat(items("/conversations/" + conversation + "/messages")).hasSize(2);
    assertThat(admin().get("/contacts/" + gone).expect(404).text("code"))
        .isEqualTo("contact_not_found");
    assertThat(items("/contacts/" + gone + "/merges")).hasSize(1);

    String undo = path + "/" + merged.text("id");
    assertThat(admin().delete(undo).expect(200).text("undoneAt")).isNotEmpty();
    assertThat(items("/conversations"))
        .hasSize(2)
        .extracting(each -> each.getString("contactId"))
        .containsExactlyInAnyOrder(kept, gone);
    admin().get("/contacts/" + gone).expect(200);
    admin().delete(undo).expect(200);
  }

  @Test
  void what_stands_against_it_is_said() {
    writes(first);
    writes(second);
    String kept = contactOf(first);
    String path = "/contacts/" + kept + "/merges";
    String merge = admin().post(path, Map.of("contactId", contactOf(second))).text("id");
    writes(second);
    assertThat(admin().delete(path + "/" + merge).expect(409).text("code"))
        .isEqualTo("written_since");
    assertThat(admin().post(path, Map.of("contactId", kept)).expect(422).text("code"))
        .isEqualTo("same_contact");
    admin().post(path, Map.of("contactId", unit.unitId())).expect(404);
    admin().post(path, Map.of("contactId", "17")).expect(400);
    admin().post(path, Map.of()).expect(400);
    admin().delete(path + "/" + unit.unitId()).expect(404);
    Api stranger = stage.tenancy().admin();
    stranger.get(path).expect(404);
    stranger.delete(path + "/" + merge).expect(404);
    stranger.post(path, Map.of("contactId", kept)).expect(422);
  }

  @Test
  void who_opted_out_behind_a_lid_has_opted_out_under_his_number() {
    String lid = lid();
    writes(first);
    writesBehind(lid, "SAIR");
    assertThat(items("/contacts")).hasSize(2);

    toldInAGroup(lid, first);

    assertThat(items("/contacts")).hasSize(1);
    assertThat(items("/conversations")).hasSize(1);
    String contact = contactOf(first);
    assertThat(items("/contacts/" + contact + "/merges").getFirst().getString("reason"))
        .isEqualTo("learned");
    Answer refused = admin().post("/messages", Map.of("phone", first, "message", "Promoção!"));
    assertThat(refused.expect(422).text("code")).isEqualTo("opted_out");
  }

  @Test
  void names_are_kept_apart_and_ours_comes_first() {
    String lid = lid();
    toldInAGroup(lid, first);
    assertThat(items("/contacts")).isEmpty();
    writesBehind(lid, "Oi");
    String path = "/contacts/" + contactOf(first);
    assertThat(admin().get(path).expect(200).text("name")).isEqualTo("ana ✨");

    Answer named = admin().put(path + "/name", Map.of("name", "Ana da Padaria")).expect(200);
    assertThat(named.text("name")).isEqualTo("Ana da Padaria");
    assertThat(named.text("pushName")).isEqualTo("ana ✨");
    assertThat(named.text("lid")).isEqualTo(lid);
    writesBehind(lid, "Oi de novo");
    assertThat(admin().get(path).text("name")).isEqualTo("Ana da Padaria");
    assertThat(admin().put(path + "/name", Map.of()).expect(200).text("name")).isEqualTo("ana ✨");
  }
}
