package dev.recado.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.message.Delivery;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.ui.text.Language;
import dev.recado.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationTextsTest {
  private static Set<String> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream stream =
        Texts.class.getResourceAsStream("/dev/recado/ui/conversations/" + file)) {
      texts.load(Objects.requireNonNull(stream));
    }
    return texts.stringPropertyNames();
  }

  @Test
  void both_languages_say_the_same_things() throws IOException {
    assertThat(keys("texts_pt.properties")).isEqualTo(keys("texts.properties"));
  }

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
