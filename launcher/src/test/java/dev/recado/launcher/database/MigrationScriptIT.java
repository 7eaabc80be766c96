package dev.recado.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.launcher.gate.DatabaseGate;
import dev.recado.launcher.gate.GateLine;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations as a file for a SQL editor do what the program does, as often as one likes. */
class MigrationScriptIT {
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

  private static PostgresUrl fresh(String name) throws SQLException {
    PostgresUrl owner = postgres.database(name, "createrole");
    postgres.run("create role %s_app login noinherit password 'derived'".formatted(name));
    return owner;
  }

  private static List<String> run(PostgresUrl owner) throws Exception {
    String script = new MigrationScript(owner.user(), owner.database() + "_app").text();
    List<String> notices = new ArrayList<>();
    try (Connection connection = Sql.connect(owner);
        Statement sql = connection.createStatement()) {
      sql.execute(script);
      for (SQLWarning told = sql.getWarnings(); told != null; told = told.getNextWarning()) {
        notices.add(told.getMessage());
      }
    }
    return notices;
  }

  private static List<String> failed(PostgresUrl owner) throws Exception {
    return new DatabaseGate(owner, owner.database() + "_app")
        .sections().stream()
            .flatMap(section -> section.lines().stream())
            .filter(line -> !line.passed())
            .map(GateLine::words)
            .toList();
  }

  /** Their checksums differ with the names of the roles. */
  private static String names(PostgresUrl owner) throws SQLException {
    return TestPostgres.ask(
        owner, "select string_agg(filename || id, ',' order by id) from databasechangelog");
  }

  private static String changes(PostgresUrl owner) throws SQLException {
    return TestPostgres.ask(
        owner, "select string_agg(id || md5sum, ',' order by id) from databasechangelog");
  }

  @Test
  void it_makes_of_an_empty_database_what_the_program_makes_of_it() throws Exception {
    PostgresUrl byHand = fresh("by_hand");
    assertThat(run(byHand))
        .contains(
            "Added column: messages.client_message_id", "✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!");
    assertThat(failed(byHand)).isEmpty();

    PostgresUrl byProgram = postgres.database("by_program", "createrole");
    PreparedDatabase.prepare(byProgram, Optional.empty(), new Secret("derived"));
    assertThat(names(byHand)).isEqualTo(names(byProgram));
  }

  @Test
  void run_again_it_changes_nothing_and_the_program_takes_over_from_it() throws Exception {
    PostgresUrl owner = fresh("again_by_hand");
    run(owner);
    String before = changes(owner);
    assertThat(run(owner)).contains("Already exists: messages.client_message_id");
    assertThat(changes(owner)).isEqualTo(before);
    PreparedDatabase.prepare(owner, Optional.empty(), new Secret("derived"));
    assertThat(failed(owner)).isEmpty();
    assertThat(run(owner)).contains("✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!");
  }

  @Test
  void run_by_another_or_without_the_lesser_role_it_says_so_and_changes_nothing() throws Exception {
    PostgresUrl lonely = postgres.database("lonely", "createrole");
    assertThatThrownBy(() -> run(lonely))
        .hasMessageContaining("CREATE ROLE \"lonely_app\" LOGIN NOINHERIT PASSWORD '...'");
    String script = new MigrationScript("somebody_else", "lonely_app").text();
    try (Connection connection = Sql.connect(lonely)) {
      assertThatThrownBy(() -> Sql.execute(connection, script))
          .hasMessageContaining("Run this as the owner somebody_else, not as lonely_owner");
    }
    assertThat(TestPostgres.ask(lonely, "select to_regclass('messages')")).isNull();
  }

  @Test
  void values_that_are_there_twice_are_found_with_the_repair_that_the_runbook_has()
      throws Exception {
    PostgresUrl owner = postgres.database("twice_there", "createrole");
    PreparedDatabase.prepare(owner, Optional.empty(), new Secret("derived"));
    assertThat(new Duplicates(owner).lines()).isEmpty();
    try (Connection connection = Sql.connect(owner)) {
      Sql.execute(connection, "drop index if exists idx_messages_client_message_id_unit");
      Sql.execute(connection, TWICE);
      List<String> lines = new Duplicates(owner).lines();
      assertThat(lines.getFirst())
          .isEqualTo(
              "WARNING: 1 values of messages (tenant_id, unit_id, client_message_id) are there"
                  + " more than once: index messages.idx_messages_client_message_id_unit cannot be"
                  + " made");
      Sql.execute(connection, lines.getLast().replaceFirst(".*: DELETE", "DELETE"));
      assertThat(new Duplicates(owner).lines()).isEmpty();
      assertThat(Sql.text(connection, "select content from messages")).isEqualTo("newer");
    }
  }

  private static final String TWICE =
      """
      insert into tenants (id, name, slug) values ('11111111-1111-1111-1111-111111111111', 'A', 'a');
      insert into units (tenant_id, id, name, slug)
        select id, id, 'U', 'u' from tenants;
      insert into unit_whatsapp_connections (tenant_id, id, unit_id, instance_id, webhook_secret)
        select id, id, id, 'i', gen_random_uuid()::text from tenants;
      insert into conversations (tenant_id, id, unit_id, group_jid, reply_jid, last_message_at)
        select id, id, id, 'g@g.us', 'g@g.us', now() from tenants;
      insert into messages (tenant_id, unit_id, connection_id, conversation_id, direction,
          sender, origin, kind, content, status, client_message_id, created_at)
        select t.id, t.id, t.id, t.id, 'outbound', 'agent', 'recado', 'direct', m.content, 'failed',
          'same', m.at
        from tenants t,
          (values ('older', now() - interval '1 day'), ('newer', now())) as m (content, at);
      """;
}
