package dev.recado.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void accents_case_and_what_stands_between_words_do_not_matter() {
    assertThat(SearchWords.of("  JOÃO-da  conceição ").words())
        .containsExactly("joao", "da", "conceicao");
  }

  @Test
  void a_number_may_have_gaps_the_country_code_and_the_ninth_digit_or_not() {
    assertThat(SearchWords.of("(11) 98765-43").phones()).contains("119876543", "55119876543");
    assertThat(SearchWords.of("11 8765").phones()).contains("55118765", "551198765");
    assertThat(SearchWords.of("11 98765").phones()).contains("551198765", "55118765");
    assertThat(SearchWords.of("98765").words()).isEmpty();
  }

  @Test
  void nothing_typed_looks_for_nobody_in_particular() {
    assertThat(SearchWords.of(" ")).isEqualTo(SearchWords.NONE);
    assertThat(SearchWords.of("?!")).isEqualTo(SearchWords.NONE);
    assertThat(SearchWords.NONE.find(ContactNames.NONE, Optional.empty())).isTrue();
  }

  @Test
  void more_than_five_words_narrow_nothing() {
    assertThat(SearchWords.of("a b c d e f g").words()).hasSize(5);
  }
}
