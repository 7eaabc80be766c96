package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API shows of recorded messages beside their words. */
@ExtendWith(SharedServer.class)
class MessageFormsIT {
  private static final String FROM_PHONE = "7E092C79E8F80E559E404BCF660C48F3";
  private final Stage stage;
  private Stage.Paired unit;

  MessageFormsIT(RunningServer server) {
    this.stage = new Stage(server.target());
  }

  @BeforeEach
  void pair() {
    unit = stage.paired();
  }

  private void deliver(String... numbers) {
    for (String number : numbers) {
      deliver(body(number));
    }
  }

  private void deliver(Fixture fixture) {
    String body = fixture.sentTo(unit.instance(), unit.phone());
    assertThat(stage.world().deliver(unit.instance(), body)).as(fixture.name()).isEqualTo(200);
  }

  private static Fixture body(String number) {
    return Fixture.all().stream()
        .filter(fixture -> fixture.name().startsWith(number + "-"))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject conversation() {
    List<JsonObject> conversations =
        unit.admin().get("/conversations").expect(200).items().getValuesAs(JsonObject.class);
    assertThat(conversations).hasSize(1);
    return conversations.getFirst();
  }

  private JsonObject message(String number) {
    String key = body(number).expected().getString("keyId");
    return unit
        .admin()
        .get("/conversations/" + conversation().getString("id") + "/messages?limit=200")
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(message -> message.getString("externalId").equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_type_has_its_own_details() {
    deliver("009", "018", "025", "028", "032", "034", "042");
    assertThat(message("009").getJsonObject("details").getBoolean("voiceNote")).isTrue();
    assertThat(message("018").getJsonObject("details").getInt("fileLength")).isEqualTo(82_243);
    assertThat(message("025").getJsonObject("details").getJsonNumber("latitude").doubleValue())
        .isEqualTo(-23.5505199);
    assertThat(
            message("028")
                .getJsonObject("details")
                .getJsonArray("contacts")
                .getJsonObject(0)
                .getJsonArray("phones")
                .getString(0))
        .isEqualTo("5511999990199");
    assertThat(message("032").getJsonObject("details").getJsonArray("options")).isNotEmpty();
    assertThat(message("034").getJsonObject("details").getString("replyId")).isEqualTo("fin");
    assertThat(message("042").getString("type")).isEqualTo("unsupported");
    assertThat(message("042").getJsonObject("details").getString("type")).endsWith("Message");
  }

  @Test
  void an_answer_an_ad_and_an_edit_are_told() {
    deliver("006", "038", "001", "085");
    JsonObject quoted = message("006").getJsonObject("context").getJsonObject("quoted");
    assertThat(quoted.getString("preview")).isEqualTo("Confirma o horário?");
    assertThat(quoted.isNull("messageId")).isTrue();
    JsonObject referral = message("038").getJsonObject("context").getJsonObject("referral");
    assertThat(referral.getString("sourceId")).isEqualTo("120200000000000192");
    JsonObject edited = message("001");
    assertThat(edited.getString("content")).isEqualTo("Opa, tudo bem?");
    assertThat(edited.getJsonArray("edits").getJsonObject(0).getString("content")).isEqualTo("Opa");
    JsonObject alone = unit.admin().get("/messages/" + edited.getString("id")).expect(200).object();
    assertThat(alone.getJsonArray("edits")).isEqualTo(edited.getJsonArray("edits"));
  }

  @Test
  void a_reaction_stands_at_what_was_written_on_the_phone_and_the_phone_took_over() {
    Fixture reaction = body("030");
    deliver(reaction);
    deliver("066");
    String target = reaction.expected().getString("targetId");
    deliver(
        new Fixture(
            reaction.name(), reaction.body().replace(target, FROM_PHONE), reaction.expected()));
    JsonObject message = message("066");
    assertThat(message.getString("origin")).isEqualTo("phone");
    assertThat(message.getJsonArray("reactions").getJsonObject(0).getString("emoji"))
        .isEqualTo("❤️");
    JsonObject takeover = conversation().getJsonObject("takeover");
    assertThat(takeover.getString("byPhone")).isEqualTo(message.getString("createdAt"));
    assertThat(takeover.isNull("byMember")).isTrue();
    assertThat(conversation().getInt("unread")).isZero();
  }
}
