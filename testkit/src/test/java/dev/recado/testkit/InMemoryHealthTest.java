package dev.recado.testkit;

import dev.recado.application.health.port.SchemaCatalog.Applied;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.testkit.health.DataDiskContract;
import dev.recado.testkit.health.DatabaseClockContract;
import dev.recado.testkit.health.MarkersContract;
import dev.recado.testkit.health.SchemaCatalogContract;
import dev.recado.testkit.health.StagedDatabase;
import dev.recado.testkit.health.StagedDisk;
import dev.recado.testkit.operations.SettableClock;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class InMemoryHealthTest {
  private static StagedDatabase database() {
    return new StagedDatabase(new SettableClock())
        .migrated(
            new Applied(new SchemaVersion("20261122040000"), Some.NOW),
            SchemaDescription.parse(
                "table app_settings = plain\ncolumn app_settings.key = text not null"));
  }

  @Nested
  class Catalog implements SchemaCatalogContract {
    @Override
    public StagedDatabase migrated() {
      return database();
    }

    @Override
    public StagedDatabase away() {
      return database().away();
    }
  }

  @Nested
  class Markers implements MarkersContract {
    @Override
    public StagedDatabase marked(Optional<String> environment, Optional<String> projectRef) {
      return database().marked(environment, projectRef);
    }

    @Override
    public StagedDatabase unreachable() {
      return database().away();
    }
  }

  @Nested
  class Clock implements DatabaseClockContract {
    @Override
    public StagedDatabase running() {
      return database();
    }

    @Override
    public StagedDatabase stopped() {
      return database().away();
    }
  }

  @Nested
  class Disk implements DataDiskContract {
    @Override
    public StagedDisk readable() {
      return new StagedDisk();
    }

    @Override
    public StagedDisk unreadable() {
      return new StagedDisk().unreadable();
    }
  }
}
