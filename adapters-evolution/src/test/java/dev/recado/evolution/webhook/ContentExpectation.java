package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Map;

/** What was written, as expected.json has it. */
record ContentExpectation(JsonObject json) {
  private static final Map<String, String> DETAILS =
      Map.of(
          "size", "fileLength",
          "seconds", "seconds",
          "ptt", "voiceNote",
          "fileName", "fileName",
          "lat", "latitude",
          "lng", "longitude",
          "replyId", "replyId");

  void isMetBy(Written message) {
    assertThat(message.id().value()).isEqualTo(json.getString("keyId"));
    assertThat(message.content().type().label()).isEqualTo(json.getString("type"));
    assertThat(message.content().text())
        .isEqualTo(Values.text(json, "text").or(() -> Values.text(json, "caption")));
    if (json.containsKey("quotedId")) {
      assertThat(message.quoted().map(ProviderMessageId::value))
          .contains(json.getString("quotedId"));
    }
    details(message.content().details());
    assertThat(message.at()).isBefore(Reader.ARRIVAL.minus(Duration.ofDays(30)));
  }

  private void details(Map<String, String> details) {
    DETAILS.forEach(
        (expected, ours) -> {
          if (json.containsKey(expected)) {
            assertThat(details).containsEntry(ours, plain(expected));
          }
        });
    if (json.containsKey("shared")) {
      assertThat(details.get("phones").lines())
          .containsExactlyElementsOf(
              json.getJsonArray("shared").getValuesAs(JsonString.class).stream()
                  .map(JsonString::getString)
                  .toList());
    }
  }

  private String plain(String name) {
    return Values.text(json, name).orElseGet(() -> json.get(name).toString());
  }
}
