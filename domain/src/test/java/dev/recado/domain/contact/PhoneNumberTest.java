package dev.recado.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "5531999990103, 553199990103, a mobile with its ninth digit is the one without",
    "553199990103, 553199990103, the one without stays",
    "5511999990101, 551199990101, also where the ninth digit is always written",
    "551133334444, 551133334444, a land line has none",
    "14155550123, 14155550123, other countries are left alone",
    "5491155550123, 5491155550123, other countries are left alone"
  })
  void two_ways_of_writing_a_number_have_one_canonical_form(
      String typed, String canonical, String why) {
    assertThat(new PhoneNumber(typed).canonical()).as(why).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "1234567", "0551199990101", "1234567890123456", "55 11", "٥٥١١٩٩٩٩"})
  void what_cannot_be_a_number_is_refused_with_a_pointer(String absurd) {
    assertThatThrownBy(() -> new PhoneNumber(absurd))
        .isInstanceOfSatisfying(
            InvalidValue.class, refusal -> assertThat(refusal.members()).containsKey("errors"));
  }

  @Test
  void a_brazilian_mobile_is_looked_for_under_both_of_its_spellings() {
    assertThat(new PhoneNumber("553199990103").spellings())
        .containsExactlyInAnyOrder(
            new PhoneNumber("553199990103"), new PhoneNumber("5531999990103"));
    assertThat(new PhoneNumber("5531999990103").spellings()).hasSize(2);
    assertThat(new PhoneNumber("14155550123").spellings()).hasSize(1);
  }

  @Test
  void a_number_prints_only_its_last_two_digits() {
    assertThat(new PhoneNumber("5511999990101")).hasToString("****01");
  }
}
