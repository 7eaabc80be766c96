package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\0b", "half \ud83d pair"})
  void a_text_nobody_could_receive_is_refused(String text) {
    assertThatThrownBy(() -> new MessageText(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void the_longest_text_of_whatsapp_is_taken_and_a_longer_one_is_not() {
    assertThat(new MessageText("x".repeat(65_536)).value()).hasSize(65_536);
    assertThatThrownBy(() -> new MessageText("x".repeat(65_537))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_preview_never_cuts_a_character_in_two() {
    assertThat(MessageText.preview("🚚".repeat(200))).isEqualTo("🚚".repeat(120));
  }

  @Test
  void a_text_is_never_printed() {
    assertThat(new MessageText("secret")).hasToString("[6 characters]");
  }
}
