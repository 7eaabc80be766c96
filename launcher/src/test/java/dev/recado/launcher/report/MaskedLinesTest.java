package dev.recado.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedLinesTest {
  private static final String OURS = "our own gateway key";
  private static final String HEAD = "2026-11-21 09:34:05Z INFO abcdefghijkl - ";

  private final MaskedLines lines = new MaskedLines(Set.of(OURS));

  @Test
  void what_recado_wrote_stays_as_it_is() {
    for (String text :
        List.of(
            "HTTP POST /messages 502 0.51s",
            "[Messages] Message sent abcdefgh after 12 s to ****99",
            "refused apikey=[MASKED]",
            "unknown_instance")) {
      assertThat(lines.masked(HEAD + text)).isEqualTo(HEAD + text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer Q7vXz2LmR9tKc4Wd",
        "token eyJhbGciOiJIUzI1NiJ9.e30.Q7vXz2LmR9tKc4Wd",
        "key sk-Q7vXz2LmR9tKc4Wd",
        "postgresql://owner:Q7vXz2LmR9tKc4Wd@host/recado",
        "POST /webhooks/whatsapp/evolution/Q7vXz2LmR9tKc4Wd",
        "{\"password\":\"Q7vXz2LmR9tKc4Wd\"}",
        "{\"text\":\"Q7vXz2LmR9tKc4Wd\"}",
        "started with our own gateway key today",
        "to 5511987654321",
      })
  void planted_secrets_do_not_get_out_of_any_kind_of_line(String text) {
    for (String line : List.of(HEAD + text, text, json(text))) {
      assertThat(lines.masked(line))
          .doesNotContain("Q7vXz2LmR9tKc4Wd")
          .doesNotContain(OURS)
          .doesNotContain("5511987654321");
    }
  }

  private static String json(String text) {
    return "{\"time\":\"2026-11-21"
        + " 09:34:05Z\",\"level\":\"INFO\",\"request\":\"-\",\"tenant\":\"-\","
        + "\"text\":\"%s\"}".formatted(text.replace("\"", "\\\""));
  }

  @Test
  void a_line_of_json_reads_like_one_of_text() {
    assertThat(lines.masked(json("HTTP GET /health 200 0.01s")))
        .isEqualTo("2026-11-21 09:34:05Z INFO - - HTTP GET /health 200 0.01s");
    assertThat(lines.masked("{\"apikey\":\"Q7vXz2LmR9tKc4Wd\"}")).doesNotContain("Q7vX");
    assertThat(lines.masked("{half of a line with apikey=Q7vXz2LmR9tKc4Wd")).doesNotContain("Q7vX");
  }

  @Test
  void the_end_of_a_log_is_its_last_lines_however_long_it_is(@TempDir Path folder)
      throws IOException {
    List<String> all =
        IntStream.range(0, 40_000)
            .mapToObj(line -> "line %05d of a long log".formatted(line))
            .toList();
    Path file = Files.write(folder.resolve("app.log"), all);
    List<String> last = all.subList(all.size() - 50, all.size());

    assertThat(Files.size(file)).isGreaterThan(600_000);
    assertThat(LogEnd.of(file, 50)).isEqualTo(last);
    assertThat(LogEnd.of(new ByteArrayInputStream(Files.readAllBytes(file)), 50)).isEqualTo(last);
    assertThat(LogEnd.of(Files.writeString(folder.resolve("one"), "alone"), 50))
        .containsExactly("alone");
    byte[] nothing = "".getBytes(StandardCharsets.UTF_8);
    assertThat(LogEnd.of(Files.write(folder.resolve("empty"), nothing), 50)).isEmpty();
  }
}
