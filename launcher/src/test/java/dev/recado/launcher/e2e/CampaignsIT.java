package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get wrong about campaigns, and that each of it is told clearly. */
@ExtendWith(SharedServer.class)
class CampaignsIT {
  private final CampaignDesk desk;

  CampaignsIT(RunningServer server) {
    desk = new CampaignDesk(server, 0);
  }

  /** A code, words that say what to do, and the text old clients look for. */
  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.expect(status).text("code")).isEqualTo(code);
    assertThat(answer.text("detail")).hasSizeGreaterThan(20);
    assertThat(answer.text("error")).isNotEmpty();
  }

  @Test
  void a_campaign_for_nobody_is_a_draft_that_cannot_start() {
    String path = desk.drafted(desk.request(List.of()));
    assertRefused(desk.command(path, "dispatch"), 422, "empty_audience");
    assertThat(desk.shown(path).text("status")).isEqualTo("draft");
  }

  @Test
  void who_is_named_twice_in_two_spellings_is_written_to_once() {
    String phone = desk.stage().phone();
    String spelled = "+55 (11) " + phone.substring(4, 9) + "-" + phone.substring(9);
    Answer created =
        desk.unit().admin().post("/campaigns", desk.request(List.of(phone, spelled, phone)));
    assertThat(created.expect(201).object().getInt("duplicates")).isEqualTo(2);
    String path = "/campaigns/" + created.text("id");

    desk.command(path, "dispatch").expect(200);

    desk.awaited(path, "completed");
    assertThat(desk.total(path)).isEqualTo(1);
    assertThat(desk.received(phone)).isEqualTo(1);
  }

  @Test
  void a_phone_nobody_can_have_is_skipped_with_its_reason_and_stops_nobody_else() {
    String phone = desk.stage().phone();
    String path = desk.drafted(desk.request(List.of("12", "not a phone", phone)));

    desk.command(path, "dispatch").expect(200);

    desk.awaited(path, "completed");
    List<JsonObject> skipped =
        desk.unit()
            .admin()
            .get(path + "/recipients?status=skipped")
            .expect(200)
            .items()
            .getValuesAs(JsonObject.class);
    assertThat(skipped).extracting(each -> each.getString("reason")).containsOnly("invalid_phone");
    assertThat(skipped).hasSize(2);
    assertThat(desk.received(phone)).isEqualTo(1);
  }

  @Test
  void a_campaign_with_nobody_but_impossible_phones_cannot_start() {
    String path = desk.drafted(desk.request(List.of("12", "0")));
    assertRefused(desk.command(path, "dispatch"), 422, "empty_audience");
  }

  @Test
  void a_variable_nobody_has_is_named_and_sends_nothing() {
    String phone = desk.stage().phone();
    Map<String, Object> request = desk.request(List.of(phone));
    request.put("content", "Seu pedido {{pedido}} chegou");
    String path = desk.drafted(request);

    Answer refused = desk.command(path, "dispatch");

    assertRefused(refused, 422, "unknown_variable");
    assertThat(refused.text("detail")).contains("pedido").contains("{{name|friend}}");
    assertThat(desk.received(phone)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Olá {{", "Olá {{name", "{{#name}}Olá"})
  void a_text_that_is_no_template_is_refused_when_it_is_written(String content) {
    Map<String, Object> request = desk.request(desk.phones(1));
    request.put("content", content);
    Answer answer = desk.unit().admin().post("/campaigns", request);
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.text("code")).isNotEmpty();
    assertThat(answer.object().toString()).contains("/content");
  }

  @Test
  void a_campaign_that_ends_before_its_window_opens_is_warned_of_and_expires() {
    desk.paced(0, Map.of("start", "03:00", "end", "03:01", "days", List.of(farDay())));
    String phone = desk.stage().phone();
    Map<String, Object> request = desk.request(List.of(phone));
    request.put("endsAt", InstantSource.system().instant().plusSeconds(6).toString());
    String path = desk.drafted(request);

    JsonObject preflight = desk.unit().admin().get(path + "/preflight").expect(200).object();
    assertThat(preflight.getJsonArray("warnings").getValuesAs(JsonObject.class))
        .extracting(warning -> warning.getString("code"))
        .contains("never_opens");

    desk.command(path, "dispatch").expect(200);
    desk.awaited(path, "completed");
    assertThat(desk.counted(path, "skipped")).isEqualTo(1);
    assertThat(desk.received(phone)).isZero();
  }

  /** Neither today nor near midnight, whatever the zone. */
  private static String farDay() {
    DayOfWeek today = InstantSource.system().instant().atZone(ZoneOffset.UTC).getDayOfWeek();
    return today.plus(3).name().substring(0, 3);
  }

  @Test
  void a_campaign_that_runs_is_not_started_a_second_time() {
    List<String> phones = desk.phones(3);
    String path = desk.drafted(desk.request(phones));
    List<Answer> answers = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      answers.add(desk.command(path, "dispatch"));
    }

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers.subList(1, 4)).extracting(Answer::status).containsOnly(409);
    assertThat(answers.getLast().text("code")).isIn("campaign_running", "campaign_completed");
    desk.awaited(path, "completed");
    assertThat(phones).allSatisfy(phone -> assertThat(desk.received(phone)).isEqualTo(1));
  }

  @Test
  void what_is_over_stays_over() {
    String phone = desk.stage().phone();
    String path = desk.drafted(desk.request(List.of(phone)));
    desk.command(path, "dispatch").expect(200);
    desk.awaited(path, "completed");

    for (String command : List.of("reset", "dispatch", "pause", "resume", "cancel")) {
      assertRefused(desk.command(path, command), 409, "campaign_completed");
    }

    assertThat(desk.shown(path).text("status")).isEqualTo("completed");
    assertThat(desk.received(phone)).isEqualTo(1);
  }

  @Test
  void a_draft_has_nothing_to_pause_or_to_resume() {
    String path = desk.drafted(desk.request(desk.phones(1)));
    assertRefused(desk.command(path, "pause"), 409, "campaign_not_started");
    assertRefused(desk.command(path, "resume"), 409, "campaign_not_started");
    assertRefused(desk.command(path, "explode"), 404, "not_found");
  }

  @Test
  void one_who_is_not_on_whatsapp_is_skipped_and_the_others_get_it() {
    List<String> phones = desk.phones(2);
    desk.stage().world().fault(desk.unit().instance(), "not-on-whatsapp", 1);
    String path = desk.drafted(desk.request(phones));

    desk.command(path, "dispatch").expect(200);

    desk.awaited(path, "completed");
    assertThat(desk.counted(path, "skipped")).isEqualTo(1);
    assertThat(desk.received(phones.getFirst()) + desk.received(phones.getLast())).isEqualTo(1);
  }
}
