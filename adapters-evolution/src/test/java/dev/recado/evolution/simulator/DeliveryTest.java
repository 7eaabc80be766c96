package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.Fixtures;
import dev.recado.evolution.simulator.delivery.RetryPolicy;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest extends SimulatorTest {
  private static final Duration MOMENT = Duration.ofMillis(250);

  @Override
  protected SimulatorOptions options(SimulatorOptions immediate) {
    return immediate.with(RetryPolicy.of(3, Duration.ofMillis(10), Duration.ofMillis(40)));
  }

  private void pair() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
  }

  private void write(String text) throws Exception {
    api.post("/simulator/api/messages", "from", Api.ANA, "text", text);
  }

  private static String text(JsonObject body) {
    return body.getJsonObject("data").getJsonObject("message").getString("conversation");
  }

  @Test
  void an_event_answered_503_comes_again_until_it_is_taken() throws Exception {
    pair();
    receiver.answering(503, 500);
    write("a");

    assertThat(receiver.take(3)).allSatisfy(body -> assertThat(text(body)).isEqualTo("a"));
    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
  }

  @Test
  void an_event_nobody_takes_is_given_up_after_the_last_attempt() throws Exception {
    pair();
    receiver.answering(503, 503, 503);
    write("a");
    receiver.take(3);

    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    assertThat(api.get("/simulator/api/deliveries?event=messages.upsert").text())
        .contains("EXHAUSTED");
  }

  @Test
  void an_event_answered_404_is_lost_at_once() throws Exception {
    pair();
    receiver.answering(404);
    write("a");
    receiver.take(1);

    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    assertThat(api.get("/simulator/api/deliveries").text()).contains("REFUSED");
  }

  @Test
  void duplicated_events_come_as_often_as_asked_for() throws Exception {
    pair();
    fault("webhooks", JsonText.object("copies", 3));
    write("a");

    assertThat(receiver.take(3)).allSatisfy(body -> assertThat(text(body)).isEqualTo("a"));
    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
  }

  @Test
  void dropped_events_never_come_but_the_gateway_has_the_message() throws Exception {
    pair();
    fault("webhooks", JsonText.object("dropPercent", 100));
    write("lost");

    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    assertThat(api.post("/chat/findMessages/" + Api.NAME).text()).contains("lost");
  }

  @Test
  void a_shuffled_burst_comes_complete_and_in_the_order_of_its_seed() throws Exception {
    pair();
    fault("webhooks", JsonText.object("shuffle", 6, "seed", 7));
    List<String> written = List.of("0", "1", "2", "3", "4", "5");
    for (String text : written) {
      write(text);
    }
    List<String> come = receiver.take(6).stream().map(DeliveryTest::text).toList();

    assertThat(come).containsExactlyInAnyOrderElementsOf(written).isNotEqualTo(written);
  }

  @Test
  void an_incomplete_burst_comes_after_a_moment() throws Exception {
    pair();
    fault("webhooks", JsonText.object("shuffle", 100));
    write("alone");

    assertThat(text(receiver.take(1).getFirst())).isEqualTo("alone");
  }

  @Test
  void ordered_events_come_in_their_order() throws Exception {
    pair();
    fault("webhooks", JsonText.object("ordered", true));
    List<String> written = new ArrayList<>();
    for (int index = 0; index < 50; index++) {
      written.add("m" + index);
      write("m" + index);
    }

    assertThat(receiver.take(50).stream().map(DeliveryTest::text)).isEqualTo(written);
  }

  @Test
  void only_subscribed_events_come_and_only_to_an_http_url() throws Exception {
    pair();
    api.sendText(Api.ANA, "not subscribed");
    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
    JsonObject hook = JsonText.object("enabled", true, "url", "ftp://x", "events", List.of());
    api.post("/webhook/set/" + Api.NAME, "webhook", hook);
    write("a");

    assertThat(receiver.staysQuiet(MOMENT)).isTrue();
  }

  @Test
  void by_events_the_name_is_added_to_the_path() throws Exception {
    pair();
    JsonObject hook =
        JsonText.object(
            "enabled", true, "url", receiver.url(), "byEvents", true, "events", List.of());
    api.post("/webhook/set/" + Api.NAME, "webhook", hook);
    write("a");
    receiver.await("messages.upsert");

    assertThat(receiver.paths()).contains("/hooks/evolution/u-1/messages-upsert");
  }

  @Test
  void a_raw_body_is_posted_as_it_is_and_its_answer_told() throws Exception {
    pair();
    receiver.answering(202);
    JsonObject body = Fixtures.webhook("127-unknown-event");

    assertThat(api.post("/simulator/api/raw", "body", body).text()).isEqualTo("{\"status\":202}");
    assertThat(receiver.take(1).getFirst()).isEqualTo(body);
  }
}
