package dev.recado.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.command.Commands;
import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.e2e.FreePort;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.e2e.TestEnvironment;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal: backed up while it works, restored into an empty place, started, compared. */
class BackupIT {
  /** Tables of which every row is somebody's doing; nothing writes them while nobody acts. */
  private static final List<String> LASTING =
      List.of(
          "tenants",
          "units",
          "users",
          "contacts",
          "contact_addresses",
          "conversations",
          "messages",
          "message_attempts",
          "raw_events",
          "app_settings",
          "campaigns");

  @TempDir private Path folder;

  private static Settings settings(Map<String, String> environment) {
    return ((Reading.Accepted) Settings.read(environment)).settings();
  }

  private static Platform platform(Map<String, String> environment) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Platform(Home.find(), settings(environment), new Console(nowhere));
  }

  private static int command(Map<String, String> environment, String name, Path file)
      throws Exception {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Commands(Home.find(), environment, new Console(nowhere))
        .named(name)
        .orElseThrow()
        .run(List.of(file.toString()));
  }

  private static long number(PostgresUrl url, String query) throws Exception {
    try (Connection connection = Fingerprint.connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_running_platform_is_backed_up_restored_and_started_with_all_it_had() throws Exception {
    Map<String, String> there = TestEnvironment.on(folder.resolve("there"), FreePort.find());
    Map<String, String> here = TestEnvironment.on(folder.resolve("here"), FreePort.find());
    Path file = folder.resolve("recado.tar.gz");
    Map<String, String> before;
    Stage.Paired unit;
    try (Platform platform = platform(there)) {
      RunningPlatform running = platform.start(Redirect.DISCARD);
      Stage stage = stage(running);
      unit = stage.paired();
      unit.admin().post("/messages", Map.of("phone", stage.phone(), "message", "Olá!")).expect(200);
      before = backedUpInAQuietMoment(there, running.database().owner(), file);
    }
    assertThat(command(here, "restore", file)).isZero();

    try (Platform platform = platform(here)) {
      Map<String, String> after = Fingerprint.of(platform.migrate().owner());
      assertThat(lasting(after)).isEqualTo(lasting(before));
      assertThat(after.keySet()).isEqualTo(before.keySet());
    }
    try (Platform platform = platform(here)) {
      RunningPlatform running = platform.start(Redirect.DISCARD);
      Stage stage = stage(running);
      Answer pauses = stage.platform().get("/pauses").expect(200);
      assertThat(pauses.object().getJsonObject("platform").getString("reason"))
          .isEqualTo("restored from a backup");
      Answer held =
          stage
              .anonymous()
              .signedIn(unit.tenancy().email(), Stage.PASSWORD)
              .preferring("respond-async")
              .post("/messages", Map.of("phone", stage.phone(), "message", "Depois"))
              .expect(202);
      assertThat(held.text("status")).isEqualTo("queued");
    }
  }

  /** Receipts may still come in; then it is done once more. */
  private static Map<String, String> backedUpInAQuietMoment(
      Map<String, String> environment, PostgresUrl owner, Path file) throws Exception {
    for (int attempt = 0; attempt < 10; attempt++) {
      Files.deleteIfExists(file);
      Map<String, String> before = Fingerprint.of(owner);
      assertThat(command(environment, "backup", file)).isZero();
      if (lasting(Fingerprint.of(owner)).equals(lasting(before))) {
        return before;
      }
    }
    throw new AssertionError("never quiet");
  }

  private static Map<String, String> lasting(Map<String, String> prints) {
    Map<String, String> some = new TreeMap<>(prints);
    some.keySet().retainAll(LASTING);
    assertThat(some.keySet()).hasSameSizeAs(LASTING);
    return some;
  }

  private static Stage stage(RunningPlatform running) {
    return new Stage(
        new Target(
            running.http().baseUrl(),
            running.gateway().url(),
            RunningServer.ADMIN_EMAIL,
            RunningServer.ADMIN_PASSWORD));
  }

  @Test
  void what_is_committed_while_it_is_copied_is_there_without_a_gap() throws Exception {
    Map<String, String> there = TestEnvironment.on(folder.resolve("busy"), FreePort.find());
    Path root = folder.resolve("busy");
    Path file = folder.resolve("busy.tar.gz");
    int committed;
    try (Platform platform = platform(there)) {
      PostgresUrl owner = platform.migrate().owner();
      PostgresUrl superuser = EmbeddedPostgres.runningSuperuser(root).orElseThrow();
      AtomicBoolean goesOn = new AtomicBoolean(true);
      AtomicInteger written = new AtomicInteger();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> write(owner, superuser, goesOn, written));
      while (written.get() < 200) {
        Thread.onSpinWait();
      }
      committed = written.get();
      new Backup(root).to(file);
      goesOn.set(false);
      writer.join();
    }
    Path again = folder.resolve("again");
    new Restore(again).from(file, Home.find().postgresPrograms());
    try (Platform platform = platform(TestEnvironment.on(again, FreePort.find()))) {
      PostgresUrl owner = platform.migrate().owner();

      long rows = number(owner, "select count(*) from ballast");

      assertThat(rows).isGreaterThanOrEqualTo(committed);
      assertThat(number(owner, "select max(id) from ballast")).isEqualTo(rows);
      assertThat(number(owner, "select count(*) from ballast where length(text) = 32000"))
          .isEqualTo(rows);
    }
  }

  /** Much in little steps, with checkpoints, so that the log would be thrown away if it could. */
  private static void write(
      PostgresUrl owner, PostgresUrl superuser, AtomicBoolean goesOn, AtomicInteger written) {
    try (Connection connection = Fingerprint.connect(owner);
        Connection other = Fingerprint.connect(superuser);
        Statement statement = connection.createStatement();
        Statement checkpoint = other.createStatement()) {
      statement.execute("create table ballast (id bigint primary key, text text not null)");
      statement.execute("alter table ballast alter column text set storage external");
      while (goesOn.get()) {
        int id = written.get() + 1;
        statement.execute(
            "insert into ballast values (%d, repeat('recado12', 4000))".formatted(id));
        written.set(id);
        if (id % 100 == 0) {
          checkpoint.execute("checkpoint");
        }
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void a_stopped_one_comes_back_whole_with_its_files_and_secrets() throws Exception {
    Path root = folder.resolve("stopped");
    Map<String, String> environment = TestEnvironment.on(root, FreePort.find());
    Map<String, String> before;
    try (Platform platform = platform(environment)) {
      before = Fingerprint.of(platform.migrate().owner());
    }
    Path media = root.resolve("media/tenant/file");
    Files.createDirectories(media.getParent());
    Files.write(media, new byte[] {1, 2, 3});
    Path file = folder.resolve("stopped.tar.gz");
    assertThat(command(environment, "backup", file)).isZero();

    Path again = folder.resolve("elsewhere");
    Map<String, String> elsewhere = TestEnvironment.on(again, FreePort.find());
    assertThat(command(elsewhere, "restore", file)).isZero();

    assertThat(again.resolve("media/tenant/file")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(again.resolve("secrets/jwt-access-secret"))
        .hasSameTextualContentAs(root.resolve("secrets/jwt-access-secret"));
    assertThat(again.resolve("logs/messages.log")).doesNotExist();
    try (Platform platform = platform(elsewhere)) {
      Map<String, String> after = Fingerprint.of(platform.migrate().owner());
      // Pausing is the one difference, and the walls are raised anew by each migration.
      before.keySet().removeAll(List.of("platform_status", "databasechangelog"));
      assertThat(after).containsAllEntriesOf(before);
      assertThat(after.get("platform_status")).startsWith("1 ");
    }
  }

  @Test
  void nothing_is_overwritten_and_half_a_backup_leaves_nothing_behind() throws Exception {
    Path root = folder.resolve("data");
    Map<String, String> environment = TestEnvironment.on(root, FreePort.find());
    Path file = folder.resolve("recado.tar.gz");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command(environment, "backup", file))
        .withMessageContaining("There is no database in DATA_DIR");
    Files.createDirectories(root);
    Files.writeString(root.resolve("mine"), "mine");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command(environment, "restore", file))
        .withMessageContaining("not empty");
    Files.delete(root.resolve("mine"));
    Files.writeString(file, "no archive");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command(environment, "restore", file))
        .withMessageContaining("is no whole backup");
    assertThat(root).isEmptyDirectory();
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> command(environment, "backup", file))
        .withMessageContaining("is there already");
  }
}
