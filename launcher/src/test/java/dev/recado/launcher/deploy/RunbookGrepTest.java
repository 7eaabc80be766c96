package dev.recado.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every search of the runbook, word for word, on a log of a bad day and on one of a good day. */
class RunbookGrepTest {
  private static final String HEAD =
      "2026-11-21 09:34:05Z INFO abcdefghijkl abcdefghijklmnopabcdefghijklmnop ";

  /** Lines as LogIT finds them on a running server. */
  private static final List<String> GOOD =
      List.of(
          "Server started mode=all port=# secret=[MASKED]",
          "[requeueWorker] started",
          "Webhook evolution connection.update open",
          "Status updated connected scan_completed",
          "[Messages] Webhook evolution Message created abcdefgh",
          "[Messages] Message sent abcdefgh",
          "HTTP GET /health 200 0.01s",
          "HTTP POST /webhooks/whatsapp/{provider}/{secret} 200 0.55s");

  private static final List<String> BAD =
      List.of(
          "unknown_instance",
          "unknown_instance",
          "Retry attempt 2/3 abcdefgh",
          "Retry attempt 3/3 abcdefgh",
          "HTTP POST /messages 502 3.51s",
          "HTTP GET /conversations 401 0.01s",
          "HTTP GET /conversations 403 0.01s",
          "HTTP POST /admin/login 429 0.01s",
          "database connection refused");

  @TempDir private Path folder;

  private int count(String search) throws Exception {
    Process grep =
        new ProcessBuilder("bash", "-c", search)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(grep.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(grep.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(output).as(search).matches("\\d+\\n");
    return Integer.parseInt(output.strip());
  }

  private void log(Stream<String> lines) throws IOException {
    Files.write(folder.resolve("app.log"), lines.map(HEAD::concat).toList());
  }

  private int counted(String part) throws Exception {
    List<String> named =
        Page.runbook().searches().stream().filter(search -> search.contains(part)).toList();
    assertThat(named).as(part).hasSize(1);
    return count(named.getFirst());
  }

  @Test
  void on_a_good_day_what_happened_is_counted_and_nothing_else() throws Exception {
    log(Stream.concat(GOOD.stream(), GOOD.stream()));

    for (String search : Page.runbook().searches()) {
      boolean trouble =
          Stream.of("unknown_instance", "Retry", "HTTP", "401", "429", "database", "sk-")
              .anyMatch(search::contains);
      assertThat(count(search)).as(search).isEqualTo(trouble ? 0 : 2);
    }
    assertThat(Page.runbook().searches()).hasSize(14);
  }

  @Test
  void on_a_bad_day_each_trouble_is_counted_exactly() throws Exception {
    log(
        Stream.of(
                GOOD,
                BAD,
                List.of(
                    "left by another program: Bearer Q7vXz2LmR9tKc4Wd8NfB3hYs",
                    "and eyJhbGciOiJIUzI1NiJ9.e30.c2ln"))
            .flatMap(List::stream));

    assertThat(counted("unknown_instance")).isEqualTo(2);
    assertThat(counted("Retry")).isEqualTo(2);
    assertThat(counted("HTTP.*5")).isEqualTo(1);
    assertThat(counted("401")).isEqualTo(2);
    assertThat(counted(" 429 ")).isEqualTo(1);
    assertThat(counted("database")).isEqualTo(1);
    assertThat(counted("sk-")).isEqualTo(2);
    assertThat(counted("Message created")).isEqualTo(1);
  }
}
