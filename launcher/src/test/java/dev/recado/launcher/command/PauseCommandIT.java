package dev.recado.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.SharedServer;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kill switch from the command line, through a running server. */
@ExtendWith(SharedServer.class)
class PauseCommandIT {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
  private final RunningServer server;
  private final Stage.Paired unit;
  private final Api platform;

  PauseCommandIT(RunningServer server) {
    this.server = server;
    this.unit = new Stage(server.target()).paired();
    this.platform =
        Api.at(server.baseUrl()).signedIn(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD);
  }

  /** The platform is shared with other tests. */
  @AfterEach
  void goes_on() {
    platform.delete("/pauses/platform").expect(204);
  }

  private List<String> here(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--url",
            server.baseUrl().toString(),
            "--email",
            RunningServer.ADMIN_EMAIL,
            "--password",
            RunningServer.ADMIN_PASSWORD));
    return all;
  }

  private int pause(String... words) throws IOException {
    return new PauseCommand(Map.of(), console).run(here(words));
  }

  private int resume(String... words) throws IOException {
    return new ResumeCommand(Map.of(), console).run(here(words));
  }

  private String slug(String path, String id) {
    return platform.get(path).expect(200).items().getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("id").equals(id))
        .map(one -> one.getString("slug"))
        .findFirst()
        .orElseThrow();
  }

  private String tenant() {
    return slug("/admin/tenants", unit.tenancy().tenantId());
  }

  private List<JsonObject> standing() {
    Answer pauses = unit.admin().get("/pauses").expect(200);
    return pauses.items().getValuesAs(JsonObject.class);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_tenant_is_paused_by_its_short_name_and_it_is_told_when_all_was_still() throws IOException {
    assertThat(pause("--tenant", tenant(), "--reason", "Números errados")).isZero();
    assertThat(printed())
        .contains("Sending of tenant " + tenant() + " is paused.")
        .containsPattern("Nothing was in flight any more after [0-9]+\\.[0-9]{3} s");
    assertThat(standing()).hasSize(1);
    assertThat(standing().getFirst().getString("reason")).isEqualTo("Números errados");
    assertThat(resume("--tenant", tenant())).isZero();
    assertThat(standing()).isEmpty();
    assertThat(printed()).contains("goes on, at its pace.");
  }

  @Test
  void a_unit_is_paused_and_the_platform() throws IOException {
    String name = slug("/admin/units", unit.unitId());
    assertThat(pause("--tenant", tenant(), "--unit", name)).isZero();
    assertThat(standing().getFirst().getString("level")).isEqualTo("unit");
    assertThat(resume("--unit", name, "--tenant", tenant())).isZero();
    assertThat(pause("--platform")).isZero();
    assertThat(unit.admin().get("/pauses").expect(200).object().getJsonObject("platform"))
        .isNotNull();
    assertThat(resume("--platform")).isZero();
    assertThat(unit.admin().get("/pauses").expect(200).object().isNull("platform")).isTrue();
  }

  @Test
  void what_cannot_be_meant_is_refused_with_what_to_do() {
    assertThatExceptionOfType(StartRefused.class).isThrownBy(this::pause);
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> pause("--platform", "--tenant", tenant()));
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> pause("--tenant", "nobody-is-called-that"))
        .withMessageContaining("no tenant called nobody-is-called-that");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> pause("--tenant", tenant(), "--unit", "nowhere"))
        .withMessageContaining("no unit called nowhere");
  }

  @Test
  void without_a_server_it_tells_the_statement_that_stops_all() {
    List<String> nowhere = List.of("--platform", "--url", "http://127.0.0.1:1", "--password", "x");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new PauseCommand(Map.of(), console).run(nowhere))
        .withMessageContaining("INSERT INTO platform_status");
  }
}
