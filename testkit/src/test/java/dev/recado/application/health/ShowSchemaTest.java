package dev.recado.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.health.ShowSchema.SchemaState;
import dev.recado.application.health.port.SchemaCatalog.Applied;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.testkit.Some;
import dev.recado.testkit.health.StagedDatabase;
import dev.recado.testkit.operations.SettableClock;
import org.junit.jupiter.api.Test;

class ShowSchemaTest {
  private static final ExpectedSchema EXPECTED =
      ExpectedSchema.parse("version 20261122040000\ntable units = plain");

  private final SettableClock clock = new SettableClock();
  private final StagedDatabase database = new StagedDatabase(clock);

  private SchemaState shown() {
    return new ShowSchema(database, EXPECTED, clock).show();
  }

  private void migrated(String version, String schema) {
    database.migrated(
        new Applied(new SchemaVersion(version), Some.NOW), SchemaDescription.parse(schema));
  }

  @Test
  void a_schema_of_this_release_is_up_to_date() {
    migrated("20261122040000", "table units = plain");
    assertThat(shown().upToDate()).isTrue();
    assertThat(shown().known()).isTrue();
  }

  @Test
  void the_right_version_with_something_missing_is_not() {
    migrated("20261122040000", "");
    assertThat(shown().upToDate()).isFalse();
    assertThat(shown().known()).isFalse();
    assertThat(shown().differences()).hasSize(1);
  }

  @Test
  void neither_is_another_version() {
    migrated("20261122035959", "table units = plain");
    assertThat(shown().upToDate()).isFalse();
    assertThat(shown().ahead()).isFalse();
    migrated("20261122040001", "table units = plain");
    assertThat(shown().upToDate()).isFalse();
    assertThat(shown().ahead()).isTrue();
  }

  @Test
  void of_a_database_that_does_not_answer_no_fingerprint_is_made_up() {
    migrated("20261122040000", "table units = plain");
    database.away();
    assertThat(shown().found()).isEmpty();
    assertThat(shown().known()).isFalse();
    assertThat(shown().current()).isEmpty();
  }
}
