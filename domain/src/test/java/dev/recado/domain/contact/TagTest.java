package dev.recado.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
  @ParameterizedTest
  @ValueSource(strings = {"VIP", " VIP ", "Cliente antigo", "ação/2026", "🎉"})
  void a_tag_is_what_people_write(String written) {
    assertThat(new Tag(written).value()).isEqualTo(written.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\nb",
        "a\u0000",
        "a\u0085b",
        "a\u2028b",
        "\ud83d",
        "012345678901234567890123456789012345678901234567890"
      })
  void what_does_not_fit_on_a_label_is_refused(String written) {
    assertThatThrownBy(() -> new Tag(written)).isInstanceOf(InvalidValue.class);
  }
}
