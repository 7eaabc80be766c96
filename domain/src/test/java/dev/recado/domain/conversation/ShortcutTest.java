package dev.recado.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {
  @Test
  void the_slash_and_capitals_do_not_matter() {
    assertThat(new Shortcut(" /Horário ")).isEqualTo(new Shortcut("horário"));
    assertThat(new Shortcut("pix")).hasToString("/pix");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "two words", "a/b", "//a", "1234567890123456789012345678901"})
  void anything_but_one_word_is_refused(String typed) {
    assertThatThrownBy(() -> new Shortcut(typed)).isInstanceOf(InvalidValue.class);
  }
}
