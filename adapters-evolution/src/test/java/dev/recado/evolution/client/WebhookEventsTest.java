package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.evolution.Fixtures;
import dev.recado.evolution.simulator.model.EventName;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookEventsTest {
  private static final Answer OLDER =
      Answer.of(
          400,
          "{\"response\":{\"message\":[[\"is not one of enum values: CALL,MESSAGES_UPSERT,X\"]]}}");

  private final WebhookEvents events = new WebhookEvents();

  @Test
  void every_event_recado_asks_for_exists() {
    assertThat(EventName.ALL).extracting(EventName::name).containsAll(events.names());
  }

  @Test
  void a_refusal_teaches_the_names_both_sides_know_in_our_order() {
    assertThat(events.learn(OLDER, events.names())).isTrue();
    assertThat(events.names()).containsExactly("MESSAGES_UPSERT", "CALL");
  }

  @Test
  void two_refusals_at_once_both_lead_to_another_try() {
    List<String> asked = events.names();

    assertThat(events.learn(OLDER, asked)).isTrue();
    assertThat(events.learn(OLDER, asked)).isTrue();
    assertThat(events.learn(OLDER, events.names())).isFalse();
  }

  @Test
  void a_recorded_refusal_that_knows_all_of_ours_changes_nothing() {
    JsonObject recorded =
        Fixtures.http().stream()
            .filter(file -> file.getFileName().toString().startsWith("17-"))
            .map(Fixtures::read)
            .findFirst()
            .orElseThrow();
    Answer refusal = Answer.of(400, recorded.getJsonObject("response").get("body").toString());

    assertThat(events.learn(refusal, events.names())).isFalse();
  }

  @Test
  void a_refusal_about_something_else_teaches_nothing() {
    List<String> before = events.names();
    String other = "{\"response\":{\"message\":[\"Invalid integration\"]}}";

    assertThat(events.learn(Answer.of(400, other), before)).isFalse();
    assertThat(events.names()).isEqualTo(before);
  }
}
