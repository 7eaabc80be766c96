package dev.recado.testkit.health;

import dev.recado.application.health.port.DatabaseClock;
import dev.recado.application.health.port.Markers;
import dev.recado.application.health.port.SchemaCatalog;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A database that has the schema, the markers and the clock a test says. */
public final class StagedDatabase implements SchemaCatalog, Markers, DatabaseClock {
  private final InstantSource clock;
  private Optional<Applied> applied = Optional.empty();
  private SchemaDescription schema = new SchemaDescription(List.of());
  private Marked marked = new Marked(Optional.empty(), Optional.empty());
  private Duration skew = Duration.ZERO;
  private boolean away;
  private int looks;

  public StagedDatabase(InstantSource clock) {
    this.clock = clock;
  }

  public StagedDatabase migrated(Applied state, SchemaDescription description) {
    applied = Optional.of(state);
    schema = description;
    return this;
  }

  public StagedDatabase marked(Optional<String> environment, Optional<String> projectRef) {
    marked = new Marked(environment, projectRef);
    return this;
  }

  /** Its clock is ahead by so much. */
  public StagedDatabase ahead(Duration by) {
    skew = by;
    return this;
  }

  public StagedDatabase away() {
    away = true;
    return this;
  }

  /** How often somebody wanted its schema described. */
  public int looks() {
    return looks;
  }

  @Override
  public Optional<Applied> applied() {
    requireThere();
    return applied;
  }

  @Override
  public SchemaDescription found() {
    requireThere();
    looks++;
    return schema;
  }

  @Override
  public Marked read() {
    requireThere();
    return marked;
  }

  @Override
  public Instant now() {
    requireThere();
    return clock.instant().plus(skew);
  }

  private void requireThere() {
    if (away) {
      throw new Unavailable("store_unavailable", "Away", "Try again.", Duration.ofSeconds(1));
    }
  }
}
