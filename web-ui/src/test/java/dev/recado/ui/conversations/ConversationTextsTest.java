package dev.recado.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.member.Language;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.ui.text.Texts;
import org.junit.jupiter.api.Test;

class ConversationTextsTest {
  @Test
  void every_state_of_a_message_and_every_reason_has_its_words() {
    for (Language language : Language.values()) {
      for (Delivery delivery : Delivery.values()) {
        assertThat(Texts.knows(language, "conversations.state." + delivery.label())).isTrue();
      }
      for (RefusalReason reason : RefusalReason.values()) {
        assertThat(Texts.knows(language, "conversations.error." + reason.label()))
            .as(reason.label())
            .isTrue();
      }
    }
  }
}
