package dev.recado.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.health.port.SchemaCatalog;
import dev.recado.domain.health.SchemaObject.Kind;
import dev.recado.domain.refusal.Unavailable;
import org.junit.jupiter.api.Test;

/** What {@link SchemaCatalog} promises, of a database that was migrated. */
public interface SchemaCatalogContract {
  SchemaCatalog migrated();

  SchemaCatalog away();

  @Test
  default void a_migrated_database_says_its_version_and_since_when() {
    assertThat(migrated().applied())
        .hasValueSatisfying(
            applied -> {
              assertThat(applied.version().value()).hasSize(14);
              assertThat(applied.at()).isNotNull();
            });
  }

  @Test
  default void it_is_described_the_same_way_each_time() {
    assertThat(migrated().found().names(Kind.TABLE)).contains("app_settings");
    assertThat(migrated().found().names(Kind.COLUMN)).contains("app_settings.key");
    assertThat(migrated().found().fingerprint())
        .isEqualTo(migrated().found().fingerprint())
        .hasSize(64);
  }

  @Test
  default void a_database_that_does_not_answer_has_no_description() {
    assertThatThrownBy(() -> away().found()).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> away().applied()).isInstanceOf(Unavailable.class);
  }
}
