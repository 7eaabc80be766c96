package dev.recado.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.launcher.database.ForeignPostgres;
import dev.recado.launcher.database.PreparedDatabase;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts for a database of the operator's own, on a PostgreSQL of this machine: the embedded
 * one has no pg_dump. Left out where none is installed.
 */
class ExternalBackupIT {
  private static final Secret DERIVED = new Secret("derived");
  @TempDir private Path folder;

  private record Run(int code, String output) {}

  private static Run script(String name, PostgresUrl url, Path programs, Path file)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash", Path.of("..", "deploy", "backup", name).toString(), file.toString());
    Map<String, String> environment = builder.environment();
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    environment.put(
        "DATABASE_URL",
        "postgresql://%s:%s@%s/%s"
            .formatted(
                url.user(),
                url.password().value().replace("@", "%40"),
                url.address(),
                url.database()));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  private static void fill(PostgresUrl owner) throws Exception {
    try (Connection connection = Fingerprint.connect(owner);
        Statement statement = connection.createStatement()) {
      for (String slug : List.of("one", "two")) {
        statement.execute(
            "with t as (insert into tenants (id, name, slug) values (gen_random_uuid(), '%1$s', '%1$s')"
                    .formatted(slug)
                + " returning id) insert into units (tenant_id, id, name, slug)"
                + " select id, gen_random_uuid(), 'Centro', 'centro' from t");
      }
    }
  }

  @Test
  void what_was_dumped_is_restored_into_another_server_and_a_start_finds_it_whole()
      throws Exception {
    Optional<Path> programs = ForeignPostgres.programs();
    assumeTrue(programs.isPresent(), "no PostgreSQL with pg_dump is installed here");
    Path file = folder.resolve("recado.dump");
    try (ForeignPostgres there = ForeignPostgres.start(programs.get(), folder.resolve("there"));
        ForeignPostgres here = ForeignPostgres.start(programs.get(), folder.resolve("here"))) {
      PostgresUrl original = there.database("shop", new Secret("p@ss"));
      PreparedDatabase.prepare(original, Optional.empty(), DERIVED);
      fill(original);
      Map<String, String> before = new HashMap<>(Fingerprint.of(original));
      assertThat(before.get("tenants")).startsWith("2 ");

      Run dumped = script("backup.sh", original, programs.get(), file);
      assertThat(dumped.output()).contains("✓ shop is in").doesNotContain("p@ss");
      assertThat(dumped.code()).isZero();
      assertThat(script("backup.sh", original, programs.get(), file).output())
          .contains("is there already");
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

      PostgresUrl copy = here.database("shop", new Secret("other"));
      Run restored = script("restore.sh", copy, programs.get(), file);
      assertThat(restored.output()).contains("of 2 tenants; sending is paused");
      assertThat(restored.code()).isZero();
      Map<String, String> after = Fingerprint.of(copy);
      assertThat(after.remove("platform_status")).startsWith("1 ");
      before.remove("platform_status");
      assertThat(after).isEqualTo(before);

      // The server's role sees its own tenant and no other, as before.
      PreparedDatabase started = PreparedDatabase.prepare(copy, Optional.empty(), DERIVED);
      assertThat(visible(started.application(), "")).isZero();
      assertThat(visible(started.application(), "select set_config('app.tenant_id', ")).isOne();

      assertThat(script("restore.sh", copy, programs.get(), file).output())
          .contains("give an empty database");
    }
  }

  /** How many units the lesser role sees, without a tenant or as the first of them. */
  private static long visible(PostgresUrl application, String scope) throws Exception {
    try (Connection connection = Fingerprint.connect(application);
        Statement statement = connection.createStatement()) {
      if (!scope.isEmpty()) {
        String tenant =
            ForeignPostgres.ask(
                application.as("shop_owner", new Secret("other")),
                "select min(id::text) from tenants");
        statement.execute(scope + "'" + tenant + "', false)");
      }
      try (var rows = statement.executeQuery("select count(*) from units")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
