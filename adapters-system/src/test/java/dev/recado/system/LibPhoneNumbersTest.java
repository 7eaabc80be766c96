package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.refusal.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest {
  private final LibPhoneNumbers phones = new LibPhoneNumbers();

  @ParameterizedTest
  @CsvSource({
    "5511999990101, 5511999990101",
    "5531999990103, 5531999990103",
    "553199990103, 553199990103",
    "5511999990999, 5511999990999",
    "+5511999990101, 5511999990101",
    "+55 (11) 99999-0101, 5511999990101",
    "+55 (0)11 99999-0101, 5511999990101",
    "55 11 3333.4444, 551133334444",
    "00 55 11 99999-0101, 5511999990101",
    "5555999990101, 5555999990101",
    "555599990101, 555599990101",
  })
  void a_brazilian_number_with_its_country_code_stays_as_it_is(String typed, String digits) {
    assertThat(phones.parse(typed).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "11999990101, 5511999990101",
    "(11) 99999-0101, 5511999990101",
    "011 99999-0101, 5511999990101",
    "0 15 11 99999-0101, 5511999990101",
    "31 9999-0103, 553199990103",
    "1133334444, 551133334444",
    "0800 123 4567, 558001234567",
  })
  void a_number_without_country_code_is_brazilian(String typed, String digits) {
    assertThat(phones.parse(typed).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "55 9 9999-0101, 5555999990101",
    "55999990101, 5555999990101",
    "55 3222-0101, 555532220101",
    "51987654321, 5551987654321",
    "34911234567, 5534911234567",
    "33912345678, 5533912345678",
    "31999990103, 5531999990103",
  })
  void an_area_code_is_not_taken_for_a_country(String typed, String digits) {
    assertThat(phones.parse(typed).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "+1 415 555 0101, 14155550101",
    "14155550101, 14155550101",
    "+4915112345678, 4915112345678",
    "4915112345678, 4915112345678",
    "447911123456, 447911123456",
    "351912345678, 351912345678",
    "+51987654321, 51987654321",
    "+390612345678, 390612345678",
    "5491123456789, 5491123456789",
    "+54 9 11 2345-6789, 5491123456789",
    "525512345678, 525512345678",
    "5215512345678, 525512345678",
    "+65 8123 4567, 6581234567",
    "56987654321, 56987654321",
    "+34 911 234 567, 34911234567",
  })
  void a_foreign_number_needs_its_country_code(String typed, String digits) {
    assertThat(phones.parse(typed).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "-",
        "abc",
        "1-800-FLOWERS",
        "+55 11 99999-0101 ext 5",
        "12",
        "1234567",
        "5500999990101",
        "5520999990101",
        "55119999901",
        "55119999901011",
        "99999-0101",
        "5511999990101+",
        "++5511999990101",
        "+999999999999",
        "1234567890123456",
        "00000000000",
        "5511999990101;drop",
        "５５１１９９９９９０１０１",
        "5511\n999990101\0",
      })
  void what_cannot_be_a_number_is_refused(String typed) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> phones.parse(typed))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 100, 1_000_000})
  void a_text_far_too_long_is_refused_at_once(int length) {
    String typed = "9".repeat(length);
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> phones.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202a+55 11 99999‑0101\u202c", "+55\u00a011\u00a099999–0101"})
  void marks_copied_along_do_no_harm(String typed) {
    assertThat(phones.parse(typed).digits()).isEqualTo("5511999990101");
  }
}
