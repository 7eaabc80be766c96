package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Response;
import jakarta.json.JsonObject;
import java.util.List;

/** A reaction, as expected.json has it. */
record AnswerExpectation(JsonObject json) {
  void isMetBy(MessageResponded reaction) {
    assertThat(reaction.kind()).isEqualTo(Response.Kind.REACTION);
    assertThat(reaction.about().value()).isEqualTo(json.getString("targetId"));
    assertThat(reaction.choices()).isEqualTo(List.of(json.getString("emoji")));
    assertThat(reaction.ours()).isFalse();
    assertThat(((Chat.Direct) reaction.chat()).person().phone().map(PhoneNumber::digits))
        .contains(json.getString("phone"));
  }
}
