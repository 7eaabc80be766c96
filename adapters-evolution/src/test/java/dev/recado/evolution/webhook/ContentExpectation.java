package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Referral;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What was written, as expected.json has it. */
record ContentExpectation(JsonObject json) {
  void isMetBy(Written message) {
    assertThat(message.id().value()).isEqualTo(json.getString("keyId"));
    assertThat(message.content().type().label()).isEqualTo(json.getString("type"));
    assertThat(message.content().text())
        .isEqualTo(Values.text(json, "text").or(() -> Values.text(json, "caption")));
    details(message.content());
    if (json.containsKey("quotedId")) {
      assertThat(message.context().quote().map(quote -> quote.id().value()))
          .contains(json.getString("quotedId"));
    }
    if (json.containsKey("adSourceId")) {
      assertThat(message.context().referral().orElseThrow())
          .isInstanceOfSatisfying(
              Referral.Ad.class,
              ad -> assertThat(ad.sourceId()).contains(json.getString("adSourceId")));
    }
    assertThat(message.at()).isBefore(Reader.ARRIVAL.minus(Duration.ofDays(30)));
  }

  private void details(MessageContent content) {
    switch (content) {
      case MessageContent.Media media -> file(media.facts());
      case MessageContent.Place place -> {
        assertThat(place.at().latitude()).isEqualTo(number("lat"));
        assertThat(place.at().longitude()).isEqualTo(number("lng"));
      }
      case MessageContent.Cards cards ->
          assertThat(cards.cards().stream().flatMap(card -> card.phones().stream()))
              .containsExactlyElementsOf(
                  json.getJsonArray("shared").getValuesAs(JsonString::getString));
      case MessageContent.Choice choice ->
          assertThat(choice.replyId()).contains(json.getString("replyId"));
      case MessageContent.Poll poll -> assertThat(poll.options()).isNotEmpty();
      case MessageContent.Buttons buttons -> assertThat(buttons.labels()).isNotEmpty();
      case MessageContent.Text text -> assertThat(text.text()).isPresent();
      case MessageContent.Unsupported unsupported ->
          assertThat(unsupported.called()).endsWith("Message");
    }
  }

  private void file(MediaFacts facts) {
    assertThat(facts.mimeType()).isPresent();
    if (json.containsKey("size")) {
      assertThat(facts.size()).isEqualTo(OptionalLong.of(json.getInt("size")));
    }
    if (json.containsKey("seconds")) {
      assertThat(facts.seconds()).isEqualTo(OptionalInt.of(json.getInt("seconds")));
    }
    if (json.containsKey("fileName")) {
      assertThat(facts.fileName()).isEqualTo(Optional.of(json.getString("fileName")));
    }
    assertThat(facts.voiceNote()).isEqualTo(json.getBoolean("ptt", false));
  }

  private double number(String name) {
    return json.getJsonNumber(name).doubleValue();
  }
}
