package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.evolution.simulator.json.JsonText;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends SimulatorTest {

  @BeforeEach
  void pair() throws Exception {
    api.pair(receiver.url(), "SEND_MESSAGE", "MESSAGES_UPDATE");
  }

  private int sent() throws Exception {
    return api.get("/simulator/api/sent").array().size();
  }

  @ParameterizedTest
  @CsvSource({
    "connection-closed-400, 400, Connection Closed",
    "connection-closed-500, 500, Connection Closed",
    "not-loaded-500, 500, textMessage",
    "not-on-whatsapp, 400, 5511999990101@s.whatsapp.net",
    "validation, 400, requires property",
    "unauthorized, 401, Unauthorized",
    "license-required-503, 503, LICENSE_REQUIRED",
    "instance-missing-404, 404, does not exist"
  })
  void a_refused_send_answers_as_planned_and_sends_nothing(String name, int status, String words)
      throws Exception {
    fault("answer", name);
    Api.Answer answer = api.sendText(Api.ANA, "Olá");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).contains(words);
    assertThat(sent()).isZero();
    assertThat(api.sendText(Api.ANA, "Olá").status()).isEqualTo(201);
  }

  @Test
  void a_fault_hits_as_many_calls_as_asked_for_and_only_the_number_it_names() throws Exception {
    fault("answer", "connection-closed-400", "times", 2, "number", Api.ANA);

    assertThat(api.sendText("5511999990102", "a").status()).isEqualTo(201);
    assertThat(api.sendText(Api.ANA, "b").status()).isEqualTo(400);
    assertThat(api.sendText(Api.ANA, "c").status()).isEqualTo(400);
    assertThat(api.sendText(Api.ANA, "d").status()).isEqualTo(201);
  }

  @Test
  void a_timeout_before_sends_nothing_and_a_timeout_after_sends() throws Exception {
    api.patientFor(Duration.ofMillis(300));
    fault("answer", "timeout-before");
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> api.sendText(Api.ANA, "a"));
    fault("answer", "timeout-after");
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> api.sendText(Api.ANA, "b"));

    api.patientFor(Duration.ofSeconds(10));
    assertThat(api.get("/simulator/api/sent").array())
        .singleElement()
        .satisfies(message -> assertThat(message.asJsonObject().getString("text")).isEqualTo("b"));
  }

  @Test
  void a_cut_connection_is_an_error_for_the_client_whether_it_was_sent_or_not() throws Exception {
    fault("answer", "cut-before");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> api.sendText(Api.ANA, "a"));
    assertThat(sent()).isZero();
    fault("answer", "cut-after");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> api.sendText(Api.ANA, "b"));
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_201_without_an_id_is_followed_by_an_echo_that_has_one() throws Exception {
    fault("answer", "201-without-id");
    Api.Answer answer = api.sendText(Api.ANA, "a");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.object().getJsonObject("key")).doesNotContainKey("id");
    assertThat(receiver.await("send.message").getJsonObject("data").getJsonObject("key"))
        .containsKey("id");
  }

  @Test
  void a_slow_answer_comes_after_its_pause() throws Exception {
    fault("answer", "slow", "delayMs", 200);
    long start = System.nanoTime();

    assertThat(api.sendText(Api.ANA, "a").status()).isEqualTo(201);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void connect_can_answer_count_0_or_an_error_under_http_200() throws Exception {
    api.post("/simulator/api/close", "code", 401);
    fault("operation", "connect", "answer", "count0", "times", 2);
    fault("operation", "connect", "answer", "error-true");

    List<String> answers = new ArrayList<>();
    for (int call = 0; call < 4; call++) {
      answers.add(api.get("/instance/connect/" + Api.NAME).text());
    }
    assertThat(answers.subList(0, 2)).containsOnly("{\"count\":0}");
    assertThat(answers.get(2)).contains("\"error\":true");
    assertThat(answers.get(3)).contains("data:image/png");
  }

  @Test
  void suppressed_echoes_and_receipts_leave_the_send_alone() throws Exception {
    fault("suppressEchoes", true, "suppressReceipts", true);

    assertThat(api.sendText(Api.ANA, "a").status()).isEqualTo(201);
    assertThat(receiver.staysQuiet(Duration.ofMillis(200))).isTrue();
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_restricted_number_reaches_only_who_has_written() throws Exception {
    fault("restrict", true);

    assertThat(api.sendText("5511999990102", "a").status()).isEqualTo(201);
    assertThat(receiver.await("messages.update").toString())
        .contains("messageStubParameters")
        .contains("463");
    api.delete("/simulator/api/faults");
    assertThat(api.get("/simulator/api/faults").text()).contains("\"restrict\":false");
  }

  @Test
  void taking_the_faults_back_leaves_none() throws Exception {
    fault("answer", "unauthorized", "times", 9, "webhooks", JsonText.object("dropPercent", 100));
    api.delete("/simulator/api/faults");

    assertThat(api.sendText(Api.ANA, "a").status()).isEqualTo(201);
    receiver.await("send.message");
  }

  @Test
  void an_unknown_answer_is_refused_with_the_list_of_known_ones() throws Exception {
    Api.Answer answer = api.post("/simulator/api/faults", "answer", "explode");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("timeout-after");
  }
}
