package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
