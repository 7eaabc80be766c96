package dev.recado.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.gate.DatabaseGate;
import dev.recado.launcher.gate.GateLine;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is broken in a database turns exactly its own line of the gate. */
class DatabaseGateIT {
  @TempDir private static Path folder;
  private static TestPostgres postgres;
  private static PostgresUrl owner;

  @BeforeAll
  static void start() throws Exception {
    postgres = TestPostgres.start(folder);
    owner = migrated("gated");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private static PostgresUrl migrated(String name) throws Exception {
    PostgresUrl fresh = postgres.database(name, "createrole");
    PreparedDatabase.prepare(fresh, Optional.empty(), new Secret("derived"));
    return fresh;
  }

  private static List<GateLine> lines(PostgresUrl database) throws Exception {
    return new DatabaseGate(database, database.database() + "_app")
        .sections().stream().flatMap(section -> section.lines().stream()).toList();
  }

  private static List<String> failed(PostgresUrl database) throws Exception {
    return lines(database).stream().filter(line -> !line.passed()).map(GateLine::words).toList();
  }

  private static void run(PostgresUrl database, String statement) throws SQLException {
    try (Connection connection = Sql.connect(database)) {
      Sql.execute(connection, statement);
    }
  }

  @Test
  void a_migrated_database_passes_with_a_line_for_each_column() throws Exception {
    assertThat(failed(owner)).isEmpty();
    assertThat(lines(owner))
        .extracting(GateLine::words)
        .contains(
            "messages.external_id exists",
            "table messages exists",
            "policy messages.tenant exists",
            "row security of messages is enabled, owner included",
            "every migration is applied",
            "migrations can be run again: no applied one was altered")
        .hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter table messages rename external_id to eid | alter table messages rename eid to external_id | messages.external_id is missing
          drop policy tenant on lanes | call raise_wall('lanes', 'tenant_id') | policy lanes.tenant is missing
          alter index idx_messages_retry_failed rename to idx_x | alter index idx_x rename to idx_messages_retry_failed | index messages.idx_messages_retry_failed was renamed to messages.idx_x
          alter table units alter name drop not null | alter table units alter name set not null | units.name is text, expected text not null
          alter table media disable row level security | alter table media enable row level security | row security of media is disabled, owner included, expected enabled, owner included
          update app_settings set value = '20200101000000' where key = 'schema_version' | update databasechangelog set md5sum = '9:x' where id = 'schema-version' | schema version is 20200101000000
          delete from databasechangelog where id = 'jobs' | - | migration jobs is pending
          """)
  void what_is_broken_is_named(String damage, String repair, String words) throws Exception {
    PostgresUrl database =
        damage.startsWith("alter") || damage.startsWith("drop")
            ? owner
            : migrated("broken" + Math.abs(damage.hashCode()));
    run(database, damage);
    assertThat(failed(database)).anySatisfy(line -> assertThat(line).startsWith(words));
    if (database.equals(owner)) {
      run(database, repair);
      assertThat(failed(database)).isEmpty();
    }
  }

  @Test
  void roles_that_row_security_does_not_bind_are_named() throws Exception {
    PostgresUrl powerful = migrated("powerful");
    postgres.run("alter role powerful_app bypassrls");
    assertThat(failed(powerful))
        .containsExactly("powerful_app has BYPASSRLS: row security does not bind it");
    postgres.run("alter role powerful_app nobypassrls superuser");
    assertThat(failed(powerful)).contains("powerful_app is a superuser");
    postgres.run("alter role powerful_app nosuperuser");
  }

  @Test
  void a_role_that_may_become_the_owner_is_named() throws Exception {
    PostgresUrl entangled = postgres.database("entangled", "");
    postgres.run("create role entangled_app login noinherit password 'derived'");
    PreparedDatabase.prepare(entangled, Optional.empty(), new Secret("derived"));
    postgres.run("grant entangled_owner to entangled_app");
    assertThat(failed(entangled)).containsExactly("entangled_app is a member of the owner");
  }

  @Test
  void a_month_without_walls_is_named() throws Exception {
    PostgresUrl database = migrated("month");
    run(
        database,
        "do $$ begin execute format('drop policy tenant on raw_events_%s',"
            + " to_char(now() at time zone 'UTC', 'YYYY_MM')); end $$");
    assertThat(failed(database))
        .singleElement()
        .asString()
        .matches("raw_events_\\d{4}_\\d\\d stands without its walls");
  }

  @Test
  void an_empty_database_fails_every_line_and_is_not_changed() throws Exception {
    PostgresUrl empty = postgres.database("void", "createrole");
    postgres.run("create role void_app");
    assertThat(failed(empty))
        .contains("table messages is missing", "no migration has ever run here");
    assertThat(
            TestPostgres.ask(empty, "select count(*) from pg_tables where schemaname = 'public'"))
        .isEqualTo("0");
  }
}
