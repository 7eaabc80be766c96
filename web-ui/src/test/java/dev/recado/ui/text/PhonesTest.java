package dev.recado.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
  @ParameterizedTest
  @CsvSource({
    "5511987654321, +55 11 98765-4321",
    "551187654321, +55 11 8765-4321",
    "351912345678, +351912345678",
    "not a phone, not a phone",
    "0123456789, 0123456789"
  })
  void a_number_reads_as_people_write_it_and_anything_else_as_it_is(String given, String written) {
    assertThat(Phones.written(given)).isEqualTo(written);
  }
}
