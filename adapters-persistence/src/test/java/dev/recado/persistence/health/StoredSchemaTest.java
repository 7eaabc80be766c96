package dev.recado.persistence.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.health.Difference;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.persistence.database.Roles;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.PostgresJdbi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema that a release expects is the one its migrations make. After a migration was added or
 * changed: {@code mvn test -pl adapters-persistence -am -Dtest=StoredSchemaTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Drecado.schema=write} writes schema.txt anew and raises
 * the version in version.sql; both are committed with the migration.
 */
class StoredSchemaTest {
  private static final Path STORED =
      Path.of("src/main/resources/dev/recado/persistence/health/schema.txt");
  private static final Path VERSION =
      Path.of("../liquibase/src/main/resources/dev/recado/liquibase/version.sql");
  private static final String PEOPLE =
      """
      # The schema of this release: what every database that was migrated to it has. Written by
      # StoredSchemaTest from the migrations; read by /health/schema, /health/deep and ./recado gate.
      """;

  private static SchemaDescription migrated() {
    return new PostgresSchemaCatalog(PostgresJdbi.over(TestDatabase.another().owner()), Roles.APP)
        .found();
  }

  @Test
  void what_is_stored_is_what_the_migrations_make() throws IOException {
    SchemaDescription migrated = migrated();
    if ("write".equals(System.getProperty("recado.schema"))) {
      write(migrated);
    }
    assertThat(Files.readString(STORED))
        .as("a migration changed the schema: see the comment of this test")
        .isEqualTo(PEOPLE + new ExpectedSchema(declared(), migrated).text());
  }

  private static void write(SchemaDescription migrated) throws IOException {
    boolean same =
        Files.exists(STORED)
            && ExpectedSchema.parse(Files.readString(STORED)).description().equals(migrated);
    if (!same) {
      String now =
          DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(LocalDateTime.now(ZoneOffset.UTC));
      String migration = Files.readString(VERSION);
      Files.writeString(VERSION, migration.replace(declared().value(), now));
    }
    Files.writeString(STORED, PEOPLE + new ExpectedSchema(declared(), migrated).text());
  }

  private static SchemaVersion declared() throws IOException {
    return new SchemaVersion(
        Files.readString(VERSION).replaceAll("(?s).*'schema_version', '([0-9]+)'.*", "$1"));
  }

  @Test
  void the_migrations_leave_their_version_behind() {
    assertThat(
            new PostgresSchemaCatalog(PostgresJdbi.over(TestDatabase.shared().app()), Roles.APP)
                .applied()
                .orElseThrow()
                .version())
        .isEqualTo(StoredSchema.read().version());
  }

  @Test
  void the_role_that_serves_sees_what_the_owner_sees() {
    assertThat(
            new PostgresSchemaCatalog(PostgresJdbi.over(TestDatabase.shared().app()), Roles.APP)
                .found()
                .fingerprint())
        .isEqualTo(StoredSchema.read().description().fingerprint());
  }

  @Test
  void months_that_come_change_nothing() throws SQLException {
    assertThat(damaged("select roll_partitions(now() + interval '1 year')")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter table messages drop column external_id cascade | messages.external_id is missing
          alter table units alter column name drop not null    | units.name is text, expected text not null
          alter table units alter column name type varchar(9)  | units.name is character varying(9) not null, expected text not null
          alter table units alter column active drop default   | units.active is boolean not null, expected boolean not null default true
          drop table quick_replies cascade                     | table quick_replies is missing
          drop policy tenant on messages                       | policy messages.tenant is missing
          alter policy tenant on messages to public            | policy messages.tenant is permissive to public
          alter table messages disable row level security      | row security of messages is disabled, owner included, expected enabled, owner included
          alter table messages no force row level security     | row security of messages is enabled, owner excepted, expected enabled, owner included
          alter index idx_messages_retry_failed rename to other | index messages.idx_messages_retry_failed was renamed to messages.other
          drop index idx_messages_retry_failed                 | index messages.idx_messages_retry_failed is missing
          alter table units drop constraint units_slug_key cascade | constraint units.units_slug_key is missing
          drop trigger touch on units                          | trigger units.touch is missing
          alter table units disable trigger touch              | trigger units.touch is BEFORE UPDATE
          drop function calls_in_flight()                      | function calls_in_flight() is missing
          alter function calls_in_flight() security invoker    | function calls_in_flight() is as caller
          create table by_hand (id integer)                    | table by_hand is not known to this release
          """)
  void what_is_broken_is_named(String damage, String words) throws SQLException {
    assertThat(damaged(damage)).anySatisfy(line -> assertThat(line).startsWith(words));
  }

  private static List<String> damaged(String statement) throws SQLException {
    try (Connection connection = TestDatabase.shared().owner().getConnection()) {
      connection.setAutoCommit(false);
      Jdbi owner = Jdbi.create(connection);
      owner.useHandle(handle -> handle.execute(statement));
      SchemaDescription found = new PostgresSchemaCatalog(owner, Roles.APP).found();
      connection.rollback();
      return StoredSchema.read().description().differences(found).stream()
          .map(Difference::words)
          .toList();
    }
  }
}
