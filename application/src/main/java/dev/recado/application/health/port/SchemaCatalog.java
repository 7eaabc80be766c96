package dev.recado.application.health.port;

import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * The schema as the database itself knows it. Needs no transaction; both methods throw {@link
 * dev.recado.domain.refusal.Unavailable} when the database does not answer.
 */
public interface SchemaCatalog {
  /**
   * What the migrations left behind.
   *
   * @param at when they reached that version
   */
  record Applied(SchemaVersion version, Instant at) {}

  /** Empty when no migration has said so. */
  Optional<Applied> applied();

  /** Everything Recado has made there, described as {@link SchemaDescription} wants it. */
  SchemaDescription found();
}
