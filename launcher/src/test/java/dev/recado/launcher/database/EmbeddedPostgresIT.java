package dev.recado.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.Home;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
  @TempDir private Path folder;

  @Test
  void it_is_durable_and_nobody_enters_without_a_password() throws Exception {
    try (TestPostgres postgres = TestPostgres.start(folder)) {
      PostgresUrl superuser = postgres.superuser();

      assertThat(TestPostgres.ask(superuser, "show fsync")).isEqualTo("on");
      assertThat(TestPostgres.ask(superuser, "show synchronous_commit")).isEqualTo("on");
      assertThat(TestPostgres.ask(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () -> TestPostgres.ask(superuser.as("postgres", new Secret("guess")), "select 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void a_server_that_an_earlier_launcher_left_running_is_replaced() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder);
        EmbeddedPostgres orphan = of(directory)) {
      OwnedDatabase.in(orphan.start(), new Secret("own"));

      try (EmbeddedPostgres next = of(directory)) {
        PostgresUrl owner = OwnedDatabase.in(next.start(), new Secret("own"));

        assertThat(TestPostgres.ask(owner, "select current_user")).isEqualTo("recado_owner");
      }
    }
  }

  @Test
  void a_stale_process_file_that_names_a_stranger_is_no_obstacle() throws Exception {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      try (EmbeddedPostgres first = of(directory)) {
        first.start();
      }
      Files.writeString(
          folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

      try (EmbeddedPostgres second = of(directory)) {
        assertThat(TestPostgres.ask(second.start(), "select 1")).isEqualTo("1");
      }
    }
  }

  private static EmbeddedPostgres of(DataDirectory directory) throws Exception {
    return EmbeddedPostgres.of(directory, Home.find().postgresPrograms());
  }
}
