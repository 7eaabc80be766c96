package dev.recado.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.AppEnvironment;
import dev.recado.launcher.settings.Deployment;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkersIT {
  private static final Markers NONE = new Markers(Optional.empty(), Optional.empty());
  private static final Markers SHOP = markers("production", "shop");

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

  private static Markers markers(String environment, String reference) {
    return new Markers(Optional.of(environment), Optional.of(reference));
  }

  private static Deployment deployment(AppEnvironment environment, Optional<String> reference) {
    return new Deployment(
        RunMode.ALL,
        environment,
        reference,
        ZoneOffset.UTC,
        folder,
        false,
        90,
        1,
        Optional.empty());
  }

  private static PostgresUrl migrated(String name) throws Exception {
    PostgresUrl owner = postgres.database(name, "createrole");
    PreparedDatabase.prepare(owner, Optional.empty(), new Secret("derived"));
    return owner;
  }

  @Test
  void an_empty_database_and_one_nobody_marked_have_none() throws Exception {
    assertThat(Markers.of(postgres.database("empty", "createrole"))).isEqualTo(NONE);
    assertThat(Markers.of(migrated("unmarked"))).isEqualTo(NONE);
  }

  @Test
  void markers_are_written_once() throws Exception {
    PostgresUrl owner = migrated("marked");
    SHOP.write(owner);
    SHOP.write(owner);
    assertThat(Markers.of(owner)).isEqualTo(SHOP);
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> markers("test", "shop").write(owner))
        .withMessageContaining("written once");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> markers("production", "other").requireNoOther(owner))
        .withMessageContaining("written once");
    SHOP.requireNoOther(owner);
    SHOP.requireNoOther(postgres.database("nothing_yet", "createrole"));
    assertThat(Markers.of(owner)).isEqualTo(SHOP);
  }

  @Test
  void the_project_s_old_name_is_understood() throws Exception {
    PostgresUrl owner = migrated("heirloom");
    try (Connection connection = Sql.connect(owner)) {
      Sql.execute(
          connection,
          "insert into app_settings (key, value) values ('environment', 'production'),"
              + " ('supabase_project_ref', 'shop')");
    }
    assertThat(Markers.of(owner)).isEqualTo(SHOP);
  }

  @Test
  void production_refuses_a_database_that_is_not_marked_and_says_what_to_do() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> NONE.admit(deployment(AppEnvironment.PRODUCTION, Optional.of("shop"))))
        .withMessageContaining("./recado init --environment production --project-ref shop");
    assertThatCode(() -> NONE.admit(deployment(AppEnvironment.TEST, Optional.empty())))
        .doesNotThrowAnyException();
  }

  @Test
  void another_environment_and_another_project_are_critical() {
    SHOP.admit(deployment(AppEnvironment.PRODUCTION, Optional.of("shop")));
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> SHOP.admit(deployment(AppEnvironment.TEST, Optional.of("shop"))))
        .withMessageContaining("CRITICAL: wrong environment. APP_ENV is test");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> SHOP.admit(deployment(AppEnvironment.PRODUCTION, Optional.of("other"))))
        .withMessageContaining("CRITICAL: wrong environment. PROJECT_REF is other");
  }

  @Test
  void a_migration_says_what_it_added_and_what_was_there() throws Exception {
    PostgresUrl owner = postgres.database("reported", "createrole");
    ContractSchema before = ContractSchema.of(owner);
    PreparedDatabase.prepare(owner, Optional.empty(), new Secret("derived"));
    ContractSchema after = ContractSchema.of(owner);
    assertThat(after.since(before))
        .contains(
            "NOTICE: Added column: messages.client_message_id",
            "MIGRATION STATUS SUMMARY",
            "unit_whatsapp_connections columns: 4 / 4 ✓",
            "messages columns: 4 / 4 ✓",
            "Indexes created: 3 / 3+ ✓",
            "Campaign tables: 2 / 2 ✓",
            "✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!");
    assertThat(after.since(after)).contains("NOTICE: Already exists: messages.client_message_id");
    try (Connection connection = Sql.connect(owner)) {
      Sql.execute(connection, "drop index idx_messages_retry_failed");
    }
    assertThat(ContractSchema.of(owner).complete()).isFalse();
    assertThat(ContractSchema.of(owner).since(after))
        .contains("Indexes created: 2 / 3+ ✗")
        .doesNotContain("✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!");
  }
}
