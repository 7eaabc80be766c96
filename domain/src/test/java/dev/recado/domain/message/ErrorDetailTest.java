package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorDetailTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apikey=abc123secret failed | apikey=[MASKED] failed",
        "{\"token\":\"s3cr3t\"} | {\"token=[MASKED]\"}",
        "Bearer abc.def.ghi was refused | [MASKED] was refused",
        "eyJhbGciOi.J9.sig expired | [MASKED] expired",
        "sk-live-abcdef is wrong | [MASKED] is wrong",
        "at /srv/app/src/index.js line | at [PATH] line",
        "see https://evo.internal:8080/x?apikey=1 now | see [URL] now",
        "id 5b6f1c1e-7a55-4f0e-9d0a-3a1f2c9e0001 | id [UUID]",
        "to 5511999990101 failed | to ****01 failed",
        "ana@example.com bounced | [ADDRESS] bounced"
      })
  void what_must_not_be_shown_is_masked(String raw, String shown) {
    assertThat(new ErrorDetail(raw).text()).isEqualTo(shown);
  }

  @Test
  void a_long_text_is_cut() {
    assertThat(new ErrorDetail("x".repeat(500)).text()).hasSize(201).endsWith("…");
  }
}
