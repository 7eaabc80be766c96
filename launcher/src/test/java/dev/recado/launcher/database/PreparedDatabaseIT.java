package dev.recado.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedDatabaseIT {
  private static final Secret DERIVED = new Secret("derived");

  @TempDir private static Path folder;
  private static TestPostgres postgres;

  @BeforeAll
  static void start() throws Exception {
    postgres = TestPostgres.start(folder);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void the_server_gets_a_lesser_role_that_owns_nothing() throws Exception {
    PreparedDatabase database = prepare(postgres.database("lesser", "createrole"), DERIVED);

    assertThat(database.application().user()).isEqualTo("lesser_app");
    assertThat(
            TestPostgres.ask(
                database.application(),
                "select count(*) from pg_tables where tableowner = current_user"))
        .isEqualTo("0");
    assertThat(
            TestPostgres.ask(
                database.application(),
                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles"
                    + " where rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void a_second_start_changes_nothing_and_a_new_secret_changes_the_password() throws Exception {
    PostgresUrl owner = postgres.database("again", "createrole");
    prepare(owner, DERIVED);

    prepare(owner, DERIVED);
    PreparedDatabase rotated = prepare(owner, new Secret("another"));

    assertThat(TestPostgres.ask(rotated.application(), "select 1")).isEqualTo("1");
  }

  @Test
  void two_first_migrations_at_once_both_succeed() throws Exception {
    PostgresUrl owner = postgres.database("twice", "createrole");
    postgres.run("create role twice_app login password 'derived'");

    CompletableFuture<PreparedDatabase> other =
        CompletableFuture.supplyAsync(() -> prepare(owner, DERIVED));
    prepare(owner, DERIVED);

    assertThat(other).succeedsWithin(Duration.ofMinutes(1));
  }

  @Test
  void a_lock_that_a_killed_migration_left_behind_is_no_obstacle() throws Exception {
    PostgresUrl owner = postgres.database("locked", "createrole");
    prepare(owner, DERIVED);
    try (var connection = Sql.connect(owner)) {
      Sql.execute(
          connection, "update databasechangeloglock set locked = true, lockedby = 'the dead'");
    }

    assertThat(prepare(owner, DERIVED).version()).startsWith("18");
  }

  @Test
  void an_owner_who_may_not_create_roles_is_told_what_to_ask_for() throws Exception {
    PostgresUrl owner = postgres.database("modest", "");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> prepare(owner, DERIVED))
        .withMessageContaining("CREATE ROLE \"modest_app\" LOGIN NOINHERIT PASSWORD '<password>';")
        .withMessageContaining("DATABASE_APP_URL=postgresql://modest_app:<password>@");
  }

  @Test
  void the_role_that_an_administrator_made_is_taken() throws Exception {
    PostgresUrl owner = postgres.database("given", "");
    postgres.run("create role made_by_hand login noinherit password 'by hand'");
    PostgresUrl application = owner.as("made_by_hand", new Secret("by hand"));

    PreparedDatabase database = PreparedDatabase.prepare(owner, Optional.of(application), DERIVED);

    assertThat(database.application()).isEqualTo(application);
    assertThat(TestPostgres.ask(application, "select count(*) from app_settings")).isNotEmpty();
  }

  @Test
  void a_role_that_row_security_does_not_bind_is_refused() throws Exception {
    PostgresUrl owner = postgres.database("bound", "");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () -> PreparedDatabase.prepare(owner, Optional.of(postgres.superuser()), DERIVED))
        .withMessageContaining("row security would not bind postgres");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> PreparedDatabase.prepare(owner, Optional.of(owner), DERIVED))
        .withMessageContaining("row security would not bind bound_owner");
  }

  @Test
  void a_wrong_password_is_one_line_without_the_password() throws Exception {
    PostgresUrl owner = postgres.database("wrong", "");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> prepare(owner.as(owner.user(), new Secret("mistyped")), DERIVED))
        .satisfies(refusal -> assertThat(refusal.lines()).hasSize(1))
        .withMessageContaining("password authentication failed")
        .withMessageNotContaining("mistyped");
  }

  private static PreparedDatabase prepare(PostgresUrl owner, Secret rolePassword) {
    return PreparedDatabase.prepare(owner, Optional.empty(), rolePassword);
  }
}
