package dev.recado.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foto de verão.png | foto de verão.png",
        "../../etc/passwd | passwd",
        "..\\..\\windows\\win.ini | win.ini",
        "/abs/olute/a.txt | a.txt",
        "C:\\Users\\ana\\nota.pdf | nota.pdf",
        "a/../b/../../c.txt | c.txt",
        ".htaccess | htaccess",
        "nota.pdf. . | nota.pdf",
        "a<b>c:d?e*f\"g;h%i.txt | a_b_c_d_e_f_g_h_i.txt",
        "CON | _CON",
        "nul.txt | _nul.txt",
        "foto\u202Egnp.exe | fotognp.exe",
        "foto\u200B\u0007.png | foto.png"
      },
      quoteCharacter = '\'')
  void what_is_left_of_a_name_is_only_a_name(String given, String left) {
    assertThat(FileName.of(given).map(FileName::value)).contains(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "..", "./", "../", "\u0000", "...", "a/"})
  void of_some_nothing_is_left(String given) {
    assertThat(FileName.of(given)).isEqualTo(Optional.empty());
  }

  @Test
  void a_long_name_keeps_its_extension_and_whole_characters() {
    FileName name = FileName.of("😀".repeat(200) + ".jpeg").orElseThrow();
    assertThat(name.value()).hasSizeLessThanOrEqualTo(120).endsWith(".jpeg");
    assertThat(name.value().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  @Test
  void it_ends_as_what_the_file_is() {
    FileName name = new FileName("foto.exe");
    assertThat(name.ending(".jpg").value()).isEqualTo("foto.jpg");
    assertThat(name.ending("").value()).isEqualTo("foto.exe");
    assertThat(new FileName("FOTO.JPG").ending(".jpg").value()).isEqualTo("FOTO.JPG");
  }

  @Test
  void nobody_makes_one_that_is_not_safe() {
    assertThatThrownBy(() -> new FileName("../a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FileName("")).isInstanceOf(IllegalArgumentException.class);
  }
}
