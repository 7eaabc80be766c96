package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {
  @TempDir private Path folder;
  private WebhookReceiver receiver;
  private Api api;

  @BeforeEach
  void start() throws Exception {
    receiver = new WebhookReceiver();
    api = started();
  }

  @AfterEach
  void stop() {
    api.close();
    receiver.close();
  }

  private Path file() {
    return folder.resolve("simulator").resolve("state.json");
  }

  private Api started() {
    SimulatorOptions options = SimulatorOptions.immediate("global-key").rememberingIn(file());
    return new Api(SimulatorServer.start(options));
  }

  private void restart() {
    api.close();
    api = started();
  }

  private JsonObject row() throws Exception {
    return api.get("/instance/fetchInstances?instanceName=" + Api.NAME).array().getJsonObject(0);
  }

  @Test
  void a_paired_instance_is_open_again_with_its_phone_token_settings_and_webhook()
      throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.post(
        "/settings/set/" + Api.NAME,
        "rejectCall",
        true,
        "groupsIgnore",
        true,
        "alwaysOnline",
        false,
        "readMessages",
        false,
        "readStatus",
        false,
        "syncFullHistory",
        false);
    JsonObject before = row();
    restart();

    assertThat(row()).isEqualTo(before);
    api.post("/simulator/api/messages", "from", Api.ANA, "text", "Oi");
    assertThat(receiver.await("messages.upsert").getString("apikey"))
        .isEqualTo(before.getString("token"));
    assertThat(api.sendText(Api.ANA, "Olá").status()).isEqualTo(201);
  }

  @Test
  void messages_are_forgotten() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.sendText(Api.ANA, "Olá");
    restart();

    assertThat(api.get("/simulator/api/sent").array()).isEmpty();
  }

  @Test
  void pairing_that_was_not_finished_begins_anew() throws Exception {
    api.create(Api.NAME, receiver.url(), "MESSAGES_UPSERT");
    restart();

    assertThat(api.get("/instance/connectionState/" + Api.NAME).text()).contains("\"close\"");
    assertThat(api.get("/instance/connect/" + Api.NAME).text()).contains("data:image/png");
  }

  @Test
  void a_logged_out_instance_stays_closed_and_deaf() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.delete("/instance/logout/" + Api.NAME);
    restart();

    assertThat(row().getInt("disconnectionReasonCode")).isEqualTo(401);
    api.get("/instance/connect/" + Api.NAME);
    api.post("/simulator/api/scan", "phone", Api.OWNER);
    api.post("/simulator/api/messages", "from", Api.ANA, "text", "Oi");
    assertThat(receiver.staysQuiet(Duration.ofMillis(200))).isTrue();
  }

  @Test
  void a_deleted_instance_stays_deleted() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.delete("/instance/delete/" + Api.NAME);
    restart();

    assertThat(api.get("/instance/connectionState/" + Api.NAME).status()).isEqualTo(404);
  }

  @Test
  void a_change_is_in_the_file_without_an_orderly_end() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    Instant latest = Instant.now().plusSeconds(5);
    while (!Files.exists(file()) || !Files.readString(file()).contains(Api.OWNER)) {
      assertThat(Instant.now()).isBefore(latest);
      Thread.onSpinWait();
    }
    Path copy = Files.copy(file(), folder.resolve("copy.json"));
    SimulatorOptions options = SimulatorOptions.immediate("global-key").rememberingIn(copy);

    try (Api second = new Api(SimulatorServer.start(options))) {
      assertThat(second.get("/instance/connectionState/" + Api.NAME).text()).contains("\"open\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[{\"identity\":", "{}", "[{}]", "[17]"})
  void a_damaged_file_is_set_aside(String content) throws Exception {
    api.close();
    Files.createDirectories(file().getParent());
    Files.writeString(file(), content);
    api = started();

    assertThat(api.get("/simulator/api/instances").array()).isEmpty();
    assertThat(file().resolveSibling("state.json.damaged")).exists();
  }

  @Test
  void only_the_owner_reads_the_file() throws Exception {
    api.pair(receiver.url(), "MESSAGES_UPSERT");
    api.close();

    assertThat(Files.getPosixFilePermissions(file()))
        .noneMatch(permission -> !permission.name().startsWith("OWNER"));
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }
}
