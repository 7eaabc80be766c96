package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 8, unit = TimeUnit.MINUTES)
class StartAndStopIT {
  @TempDir private Path folder;
  private @Nullable RecadoProcess recado;

  @AfterEach
  void leaves_nothing_behind() throws Exception {
    if (recado != null) {
      recado.killEverything();
    }
  }

  @Test
  void it_recovers_by_itself_after_everything_was_killed_and_then_stops_cleanly() throws Exception {
    recado = RecadoProcess.start(folder).awaitWelcome();
    recado.killEverything();

    recado = RecadoProcess.start(folder).awaitWelcome();
    answersUnreadableCredentialsWithoutAWord(recado.output());
    List<ProcessHandle> family = recado.family();
    int exitCode = recado.stop();
    String output = recado.output();
    recado = null;

    assertThat(exitCode).isZero();
    assertThat(family).hasSize(3);
    RecadoProcess.awaitEnd(family);
    assertThat(output)
        .contains("RUN_MODE=all  APP_ENV=test")
        .containsSubsequence(
            "Stopping ...\n", "Server drains", "Server leaves, 0 in hand", "Stopped\n")
        .endsWith("Stopped\n")
        .doesNotContain(RunningServer.ADMIN_PASSWORD);
  }

  /** The container fails over these before any code of ours; it logs that, so it is done here. */
  private static void answersUnreadableCredentialsWithoutAWord(String welcome) throws Exception {
    URI address =
        Pattern.compile("Recado +(http\\S+)")
            .matcher(welcome)
            .results()
            .map(found -> URI.create(found.group(1) + "/admin/units"))
            .findFirst()
            .orElseThrow();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Basic !")
            .timeout(Duration.ofSeconds(20))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void it_ends_with_a_reason_when_the_server_dies() throws Exception {
    recado = RecadoProcess.start(folder).awaitWelcome();
    List<ProcessHandle> family = recado.family();
    RecadoProcess dying = recado;
    recado = null;

    family.get(1).destroyForcibly();
    RecadoProcess.awaitEnd(family);

    assertThat(dying.exitCode()).isEqualTo(1);
    assertThat(dying.output()).contains("The server ended with exit code 137");
  }
}
