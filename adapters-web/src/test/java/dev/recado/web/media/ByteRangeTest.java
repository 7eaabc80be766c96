package dev.recado.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.media.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | whole",
        "bytes=0-0 | 0-0",
        "bytes=0-99 | 0-99",
        "bytes=0-100 | 0-99",
        "bytes=0-999999999999999999 | 0-99",
        "bytes=10- | 10-99",
        "bytes=99- | 99-99",
        "bytes=100- | beyond",
        "bytes=100-200 | beyond",
        "bytes=-1 | 99-99",
        "bytes=-100 | 0-99",
        "bytes=-500 | 0-99",
        "bytes=-0 | beyond",
        "bytes=- | whole",
        "bytes=5-4 | whole",
        "bytes=0-1,5-6 | whole",
        "bytes=a-b | whole",
        "bytes=99999999999999999999- | whole",
        "lines=0-5 | whole"
      })
  void a_request_gets_the_part_it_asks_for(String header, String part) {
    String got =
        switch (ByteRange.of(header, 100)) {
          case ByteRange.Whole whole -> "whole";
          case ByteRange.Part(long first, long last) -> first + "-" + last;
          case ByteRange.Beyond beyond -> "beyond";
        };
    assertThat(got).isEqualTo(part);
  }

  @Test
  void a_name_cannot_break_out_of_its_header() {
    String header = Disposition.of(false, FileName.of("açaí \"x\"\r\nSet-Cookie: a.pdf").get());
    assertThat(header)
        .startsWith("attachment; filename=\"a_a_ _x_Set-Cookie_ a.pdf\"; filename*=UTF-8''")
        .doesNotContain("\r", "\n")
        .contains("a%C3%A7a%C3%AD%20");
    assertThat(Disposition.of(true, new FileName("a.png"))).startsWith("inline; ");
  }
}
