package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who does not want to be written to is not, and what WhatsApp refuses is understood. */
@ExtendWith(SharedServer.class)
class ConsentIT {
  private final Stage stage;
  private final Stage.Paired unit;
  private final String customer;

  ConsentIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.customer = stage.phone();
  }

  private Api admin() {
    return unit.admin();
  }

  private void writes(String text) {
    stage.world().write(unit.instance(), customer, text);
  }

  private int sent() {
    return stage.world().sent(unit.instance(), customer).size();
  }

  private Answer send(String phone) {
    return admin().post("/messages", Map.of("phone", phone, "message", "Promoção!"));
  }

  private List<JsonObject> optOuts() {
    return admin().get("/opt-outs").expect(200).items().getValuesAs(JsonObject.class);
  }

  private Answer statusIs(String expected) {
    return Expect.within(
        Stage.PROMPT,
        () -> stage.status(unit.tenancy()),
        seen -> seen.text("status").equals(expected));
  }

  @Test
  void who_writes_sair_is_answered_once_proven_and_not_written_to_until_voltar() {
    writes("vou sair às 18h");
    writes("SAIR!");
    Expect.within(Stage.PROMPT, this::sent, count -> count == 1);
    writes("sair");
    JsonObject optOut = optOuts().getFirst();
    assertThat(optOut.getString("evidence")).isEqualTo("SAIR!");
    assertThat(optOut.getString("keyword")).isEqualTo("sair");

    assertThat(send(customer).expect(422).text("code")).isEqualTo("opted_out");
    assertThat(sent()).as("the confirmation alone").isEqualTo(1);

    writes("voltar");
    Expect.within(Stage.PROMPT, this::sent, count -> count == 2);
    assertThat(optOuts()).isEmpty();
    send(customer).expect(200);
    String history = "/contacts/" + optOut.getString("contactId") + "/opt-outs";
    assertThat(admin().get(history).expect(200).items()).hasSize(1);
  }

  @Test
  void a_member_enters_and_takes_back_an_opt_out() {
    String contact = admin().post("/contacts", Map.of("phone", customer)).expect(201).text("id");
    String path = "/contacts/" + contact + "/opt-outs";
    Answer entered = admin().put(path, Map.of("note", "pediu na loja")).expect(200);
    assertThat(entered.text("note")).isEqualTo("pediu na loja");
    assertThat(entered.text("source")).isEqualTo("member");
    send(customer).expect(422);
    assertThat(admin().delete(path).status()).isEqualTo(204);
    send(customer).expect(200);
    String stranger = "/contacts/" + unit.unitId() + "/opt-outs";
    admin().put(stranger, Map.of()).expect(404);
  }

  @Test
  void a_tenant_chooses_its_own_words() {
    String path = "/tenant/opt-out-settings";
    Answer usual = admin().get(path).expect(200);
    assertThat(usual.object().getJsonArray("stopWords").toString()).contains("sair");
    admin()
        .put(path, Map.of("stopWords", List.of("chega"), "resumeWords", List.of("volta")))
        .expect(200);
    writes("sair");
    writes("Chega.");
    Expect.within(Stage.PROMPT, this::optOuts, all -> all.size() == 1);
    assertThat(optOuts().getFirst().getString("keyword")).isEqualTo("chega");
    admin().put(path, Map.of("stopWords", List.of())).expect(400);
    admin().put(path, Map.of("stopWords", "sair")).expect(400);
  }

  @Test
  void while_whatsapp_restricts_a_number_strangers_wait_and_replies_go_on() {
    writes("Oi");
    stage.world().act(unit.instance(), "faults", Map.of("restrict", true));
    try {
      String refused = send(stage.phone()).text("internalId");
      Answer status = statusIs("restricted");
      assertThat(status.text("reason")).isEqualTo("restricted");
      assertThat(status.text("restrictedUntil")).isNotEmpty();
      Expect.within(
          Stage.PROMPT,
          () -> admin().get("/messages/" + refused),
          seen -> seen.text("status").equals("failed"));

      Answer waiting = send(stage.phone()).expect(202);
      assertThat(waiting.object().getJsonObject("waiting").getString("reason"))
          .isEqualTo("restricted");
      String conversation =
          admin().get("/conversations").expect(200).items().getValuesAs(JsonObject.class).stream()
              .filter(each -> each.getString("lastMessage").equals("Oi"))
              .findFirst()
              .orElseThrow()
              .getString("id");
      String path = "/conversations/" + conversation + "/messages";
      admin().post(path, Map.of("message", "Olá!")).expect(200);
    } finally {
      stage.world().act(unit.instance(), "faults", Map.of("restrict", false));
    }
  }

  @Test
  void what_failed_is_listed_and_requeued_and_what_is_uncertain_gets_a_verdict() {
    stage.world().fault(unit.instance(), "not-on-whatsapp", 1);
    String failed = send(customer).expect(422).text("internalId");
    List<JsonObject> listed =
        admin()
            .get("/messages?status=failed&code=not_on_whatsapp")
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class);
    assertThat(listed).extracting(each -> each.getString("id")).containsExactly(failed);
    admin().get("/messages?status=lost").expect(400);
    Answer requeued = admin().post("/messages/retry", Map.of("ids", List.of(failed))).expect(200);
    assertThat(requeued.object().getInt("requeued")).isEqualTo(1);
    admin().post("/messages/" + failed + "/settlement", Map.of("verdict", "perhaps")).expect(400);

    stage.world().fault(unit.instance(), "raw-error-400", 1);
    stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", true));
    String uncertain =
        admin()
            .preferring("respond-async")
            .post("/messages", Map.of("phone", stage.phone(), "message", "Chegou?"))
            .text("internalId");
    Expect.within(
        Stage.PROMPT,
        () -> admin().get("/messages/" + uncertain),
        seen -> seen.text("status").equals("uncertain"));
    String path = "/messages/" + uncertain + "/settlement";
    Answer settled = admin().post(path, Map.of("verdict", "arrived")).expect(200);
    assertThat(settled.text("status")).isEqualTo("sent");
    admin().post(path, Map.of("verdict", "give_up")).expect(409);
    stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", false));
  }

  @Test
  void a_message_may_be_given_an_end() {
    Map<String, Object> past =
        Map.of("phone", customer, "message", "Oi", "expiresAt", "2020-01-01T00:00:00Z");
    assertThat(admin().post("/messages", past).expect(400).text("code"))
        .isEqualTo("invalid_expiry");
  }
}
