package dev.recado.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.campaign.Harm.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FAILED    | 4  | 20 | 10 | 4 of 20 failed (20 %), more than 10 %
          OPTED_OUT | 1  | 3  | 5  | 1 of 3 opted out (33.3 %), more than 5 %
          ARRIVED   | 0  | 0  | 70 | 0 of 0 arrived (0 %), less than 70 %
          """)
  void its_text_holds_all_of_it(Kind kind, int count, int of, int limit, String text) {
    Harm harm = new Harm(kind, count, of, limit);
    assertThat(harm.text()).isEqualTo(text);
    assertThat(Harm.read(text)).contains(harm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Cliente pediu",
        "4 of 20 vanished (20 %), more than 10 %",
        "9999999999 of 20 failed (20 %), more than 10 %"
      })
  void the_words_of_a_person_are_none(String words) {
    assertThat(Harm.read(words)).isEmpty();
  }

  @Test
  void what_lies_on_the_limit_does_no_harm() {
    assertThat(Harm.tooMany(Kind.FAILED, 2, 20, 10)).isEmpty();
    assertThat(Harm.tooFew(Kind.ARRIVED, 14, 20, 70)).isEmpty();
  }
}
