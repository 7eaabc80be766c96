package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves the system, and how often, whatever the gateway does. */
@ExtendWith(SharedServer.class)
class SendingIT {
  private final Stage stage;
  private final Stage.Paired unit;
  private final String customer;

  SendingIT(RunningServer server) {
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.customer = stage.phone();
  }

  private Map<String, Object> request() {
    return Map.of("phone", customer, "message", "Olá!", "clientMessageId", stage.word());
  }

  private int sent() {
    return stage.world().sent(unit.instance(), customer).size();
  }

  @Test
  void thirty_two_repeats_at_once_send_one_message() throws Exception {
    Map<String, Object> request = request();
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(callers.submit(() -> unit.admin().post("/messages", request)));
      }
      for (Future<Answer> call : calls) {
        answers.add(call.get(30, TimeUnit.SECONDS));
      }
    }
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers.stream().map(answer -> answer.text("internalId")))
        .containsOnly(answers.getFirst().text("internalId"));
    assertThat(answers).filteredOn(a -> a.object().containsKey("deduplicated")).hasSize(31);
    Expect.within(Stage.PROMPT, this::sent, count -> count == 1);
  }

  @Test
  void after_three_failed_tries_the_caller_is_told_and_may_requeue() {
    stage.world().fault(unit.instance(), "connection-closed-500", 3);
    Answer failed = unit.admin().post("/messages", request()).expect(502);
    assertThat(failed.object().getInt("attempts")).isEqualTo(3);
    assertThat(failed.text("details")).contains("Connection Closed");
    assertThat(sent()).isZero();

    String id = failed.text("internalId");
    unit.admin().post("/messages/" + id + "/retry", Map.of()).expect(200);

    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/messages/" + id),
        seen -> List.of("sent", "delivered").contains(seen.text("status")));
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_number_that_is_not_on_whatsapp_fails_at_once() {
    stage.world().fault(unit.instance(), "not-on-whatsapp", 1);
    Answer refused = unit.admin().post("/messages", request()).expect(422);
    assertThat(refused.text("code")).isEqualTo("not_on_whatsapp");
    Answer again = unit.admin().post("/messages", request()).expect(422);
    assertThat(again.text("code")).isEqualTo("not_on_whatsapp");
    assertThat(sent()).isZero();
  }

  @Test
  void an_answer_that_is_lost_after_the_message_left_sends_nothing_again() {
    stage.world().fault(unit.instance(), "cut-after", 1);
    Answer answer = unit.admin().post("/messages", request());
    assertThat(answer.status()).as(answer.toString()).isIn(200, 202);
    String id = answer.text("internalId");
    Expect.within(
        Duration.ofSeconds(15),
        () -> unit.admin().get("/messages/" + id),
        seen -> List.of("sent", "delivered", "read").contains(seen.text("status")));
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void an_answer_lost_without_an_echo_is_settled_by_what_the_gateway_remembers() {
    stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", true));
    stage.world().fault(unit.instance(), "cut-after", 1);
    try {
      Answer answer = unit.admin().post("/messages", request());
      assertThat(answer.status()).as(answer.toString()).isIn(200, 202);
      Expect.within(
          Duration.ofSeconds(20),
          () -> unit.admin().get("/messages/" + answer.text("internalId")),
          seen -> List.of("sent", "delivered", "read").contains(seen.text("status")));
      assertThat(sent()).isEqualTo(1);
    } finally {
      stage.world().act(unit.instance(), "faults", Map.of("suppressEchoes", false));
    }
  }

  @Test
  void whoever_does_not_want_to_wait_gets_202_and_finds_the_outcome_later() {
    Answer accepted =
        unit.admin().preferring("respond-async").post("/messages", request()).expect(202);
    assertThat(accepted.text("status")).isEqualTo("queued");
    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/messages/" + accepted.text("internalId")),
        seen -> List.of("sent", "delivered").contains(seen.text("status")));
  }

  @Test
  void a_reply_goes_into_the_conversation_and_its_echo_makes_no_second_row() {
    stage.world().write(unit.instance(), customer, "Bom dia!");
    String conversation =
        Expect.within(
                Stage.PROMPT,
                () -> unit.admin().get("/conversations").items(),
                items -> items.size() == 1)
            .getJsonObject(0)
            .getString("id");
    String path = "/conversations/" + conversation + "/messages";

    Answer reply = unit.admin().post(path, Map.of("message", "Bom dia, Ana!")).expect(200);
    unit.admin().post("/conversations/" + conversation + "/read", Map.of());

    Expect.within(
        Stage.PROMPT,
        () -> unit.admin().get("/messages/" + reply.text("internalId")),
        seen -> seen.text("status").equals("delivered"));
    assertThat(unit.admin().get(path).items()).hasSize(2);
    assertThat(unit.admin().get("/conversations").items().getJsonObject(0).getInt("unread"))
        .isZero();
  }
}
