package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The smoke test of the go-live guide, as a command and as a script, on a running server. */
@ExtendWith(SharedServer.class)
class SmokeIT {
  private static final String ALL = "SMOKE TEST 8/8 PASSED";
  private final RunningServer server;
  private final Stage stage;

  SmokeIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
  }

  private record Run(int code, String output) {}

  private Run command(String email, String password, String... more) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--url",
                server.baseUrl().toString(),
                "--simulator",
                server.simulatorUrl().toString(),
                "--email",
                email));
    words.addAll(List.of(more));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
    int code =
        new Commands(Home.find(), Map.of("SMOKE_PASSWORD", password), console)
            .named("smoke")
            .orElseThrow()
            .run(words);
    return new Run(code, output.toString(StandardCharsets.UTF_8));
  }

  private Run script(String email, String password) throws Exception {
    Path script = Path.of(System.getProperty("recado.home"), "docs/smoke/smoke.sh");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            script.toString(),
            "--url",
            server.baseUrl().toString(),
            "--simulator",
            server.simulatorUrl().toString(),
            "--email",
            email,
            "--to",
            stage.phone());
    builder.environment().put("SMOKE_PASSWORD", password);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  @Test
  void the_eight_steps_pass_and_so_they_do_once_the_number_is_connected() throws Exception {
    Stage.Tenancy tenancy = stage.tenancy();

    Run first = command(tenancy.email(), Stage.PASSWORD, "--simulate");
    Run second = command(tenancy.email(), Stage.PASSWORD, "--to", stage.phone());

    assertThat(first.output()).contains("✓ 8. ").contains(ALL).doesNotContain(Stage.PASSWORD);
    assertThat(first.code()).isZero();
    assertThat(second.output())
        .contains("✓ 4. The unit connects and gets a QR code: it is connected already, going on")
        .contains(ALL);
    assertThat(second.code()).isZero();
  }

  @Test
  void a_failure_is_named_and_nothing_is_tried_after_it() throws Exception {
    Stage.Tenancy tenancy = stage.tenancy();

    Run refused = command(tenancy.email(), "not the password", "--simulate");
    Run unscanned = command(tenancy.email(), Stage.PASSWORD, "--to", stage.phone(), "--wait", "1");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output())
        .contains("✗ 2. The administrator signs in: status 401 instead of 200")
        .contains("- 3. There is a unit: not tried")
        .contains("SMOKE TEST 1/8 FAILED")
        .doesNotContain("not the password");
    assertThat(unscanned.code()).isEqualTo(1);
    assertThat(unscanned.output())
        .contains("  Scan the code now: " + server.baseUrl() + "/ui/connections/")
        .contains("✗ 6. Its status after the scan: not within");
  }

  @Test
  void the_script_does_the_same_with_curl_alone() throws Exception {
    Stage.Tenancy tenancy = stage.tenancy();

    Run first = script(tenancy.email(), Stage.PASSWORD);
    Run second = script(tenancy.email(), Stage.PASSWORD);
    Run refused = script(tenancy.email(), "quotes \" and \\ in it");

    assertThat(first.output()).contains("✓ 8. ").contains(ALL).doesNotContain(Stage.PASSWORD);
    assertThat(first.code()).isZero();
    assertThat(second.output()).contains("it is connected already, going on").contains(ALL);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output())
        .contains("✗ 2. The administrator signs in: status 401 instead of 200")
        .contains("SMOKE TEST 1/8 FAILED");
  }

  @Test
  void the_password_is_no_argument_and_somebody_must_receive_the_message() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command("ana@example.com", "x", "--password", "y"))
        .withMessageContaining("SMOKE_PASSWORD");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command("ana@example.com", "x"))
        .withMessageContaining("--to");
  }
}
