package dev.recado.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
  @Test
  void a_note_is_trimmed_and_counted_in_characters_that_people_see() {
    assertThat(new NoteText("  Ligar\namanhã ").value()).isEqualTo("Ligar\namanhã");
    assertThat(new NoteText("😀".repeat(4_000)).value()).hasSize(8_000);
    assertThatThrownBy(() -> new NoteText("x".repeat(4_001))).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "a\u0000b", "\ud800"})
  void what_nobody_can_read_or_keep_is_refused(String text) {
    assertThatThrownBy(() -> new NoteText(text)).isInstanceOf(InvalidValue.class);
  }
}
