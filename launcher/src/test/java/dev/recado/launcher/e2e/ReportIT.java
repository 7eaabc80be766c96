package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is handed on about a running server tells much and gives nothing away. */
@ExtendWith(SharedServer.class)
class ReportIT {
  private static final String PLANTED = "Q7vXz2LmR9tKc4Wd8NfB3hYs";
  @TempDir private Path folder;
  private final RunningServer server;

  ReportIT(RunningServer server) {
    this.server = server;
  }

  private record Run(int code, String output) {}

  private Run report(Map<String, String> environment, String password) throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
    List<String> words =
        List.of(
            "--url",
            server.baseUrl().toString(),
            "--email",
            RunningServer.ADMIN_EMAIL,
            "--password",
            password);
    int code =
        new Commands(Home.find(), environment, console).named("report").orElseThrow().run(words);
    return new Run(code, output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void it_holds_the_metrics_and_the_last_50_lines_of_the_log_without_a_secret() throws Exception {
    Stage stage = new Stage(server.target());
    stage.anonymous().get("/health").expect(200);
    String planted =
        """
        2026-11-21 09:34:05Z WARN - - refused Bearer %1$s of a client
        a line of another program with apikey=%1$s and 5511987654321
        POST /webhooks/whatsapp/evolution/%1$s
        it said %2$s
        """
            .formatted(PLANTED, RunningServer.ADMIN_PASSWORD);
    Path log = folder.resolve("app.log");
    Files.writeString(log, server.output() + planted);

    Run run = report(Map.of("LOG_FILE", log.toString()), RunningServer.ADMIN_PASSWORD);

    assertThat(run.code()).isZero();
    assertThat(run.output())
        .startsWith("# Recado ")
        .contains("| connection_stability |", "## Log", "[MASKED] of a client")
        .doesNotContain(PLANTED)
        .doesNotContain("5511987654321")
        .doesNotContain(RunningServer.ADMIN_PASSWORD);
    List<String> logged =
        run.output().lines().dropWhile(line -> !line.equals("## Log")).skip(2).toList();
    assertThat(logged).hasSizeLessThanOrEqualTo(50).hasSizeGreaterThan(4);
    assertThat(logged.stream().collect(Collectors.joining("\n"))).contains("HTTP ");
  }

  @Test
  void without_figures_the_log_is_handed_on_all_the_same() throws Exception {
    Path log = Files.writeString(folder.resolve("app.log"), "the last words\n");

    Run run = report(Map.of("LOG_FILE", log.toString()), "not the password");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("does not give them", "    the last words");
    assertThat(report(Map.of(), RunningServer.ADMIN_PASSWORD).output())
        .contains("none: LOG_FILE is not set");
  }
}
