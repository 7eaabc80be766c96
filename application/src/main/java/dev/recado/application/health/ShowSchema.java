package dev.recado.application.health;

import dev.recado.application.health.port.SchemaCatalog;
import dev.recado.application.health.port.SchemaCatalog.Applied;
import dev.recado.domain.health.Difference;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.domain.refusal.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How the schema of the database stands beside the one this release was built for. Anybody may ask:
 * it names tables and columns, which are public, and no row. Looked up at most every five seconds.
 */
public final class ShowSchema {
  private final SchemaCatalog catalog;
  private final ExpectedSchema expected;
  private final Recent<SchemaState> recent;

  public ShowSchema(SchemaCatalog catalog, ExpectedSchema expected, InstantSource clock) {
    this.catalog = catalog;
    this.expected = expected;
    this.recent = new Recent<>(clock);
  }

  /**
   * @param applied empty when the database does not say, or does not answer
   * @param found empty when it does not answer: a fingerprint nobody took is no fingerprint
   * @param differences of what was found from what is expected
   */
  public record SchemaState(
      ExpectedSchema expected,
      Optional<Applied> applied,
      Optional<SchemaDescription> found,
      List<Difference> differences) {
    public boolean upToDate() {
      return current().filter(expected.version()::equals).isPresent() && known();
    }

    /** Whether the fingerprint is the one this release was built with. */
    public boolean known() {
      return found.isPresent() && differences.isEmpty();
    }

    public Optional<SchemaVersion> current() {
      return applied.map(Applied::version);
    }

    /** Whether the database has seen a newer release. */
    public boolean ahead() {
      return current().filter(version -> version.compareTo(expected.version()) > 0).isPresent();
    }
  }

  public SchemaState show() {
    return recent.get(this::look);
  }

  private SchemaState look() {
    try {
      SchemaDescription found = catalog.found();
      return new SchemaState(
          expected,
          catalog.applied(),
          Optional.of(found),
          expected.description().differences(found));
    } catch (Unavailable away) {
      return new SchemaState(expected, Optional.empty(), Optional.empty(), List.of());
    }
  }
}
