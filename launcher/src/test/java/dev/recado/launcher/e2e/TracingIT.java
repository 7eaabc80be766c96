package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector of traces hears of messages. */
@ExtendWith(SharedServer.class)
class TracingIT {
  /** Spans are sent in batches, every few seconds. */
  private static final Duration BATCH = Duration.ofSeconds(40);

  private final RunningServer server;
  private final Stage stage;
  private final Stage.Paired unit;
  private final String customer;

  TracingIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
    this.unit = stage.paired();
    this.customer = stage.phone();
  }

  private void heard(UUID message, String step) {
    Expect.within(
        BATCH,
        () -> String.join("\n", server.traces().heard(message)),
        heard -> heard.contains("message " + step));
  }

  private String first(String list) {
    return Expect.within(
            Stage.PROMPT, () -> unit.admin().get(list), answer -> !answer.items().isEmpty())
        .items()
        .getJsonObject(0)
        .getString("id");
  }

  private void nothingPersonal() throws IOException {
    assertThat(server.traces().all()).doesNotContain(customer).doesNotContain("Olá, segredo");
    assertThat(server.output()).doesNotContain(TraceCollector.KEY);
    assertThat(server.serverMessages()).doesNotContain(TraceCollector.KEY);
  }

  @Test
  void a_message_that_leaves_is_traced_from_its_acceptance_to_the_attempt() throws IOException {
    UUID message =
        UUID.fromString(
            unit.admin()
                .post("/messages", Map.of("phone", customer, "message", "Olá, segredo"))
                .expect(200)
                .text("internalId"));

    heard(message, "accepted");
    heard(message, "attempted");
    nothingPersonal();
  }

  @Test
  void a_message_that_a_webhook_brings_is_traced() throws IOException {
    stage.world().write(unit.instance(), customer, "Olá, segredo");
    String conversation = first("/conversations");
    UUID message = UUID.fromString(first("/conversations/" + conversation + "/messages"));

    heard(message, "received");
    nothingPersonal();
  }
}
