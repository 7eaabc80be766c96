package dev.recado.persistence.health;

import dev.recado.persistence.database.Roles;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.testkit.health.DatabaseClockContract;
import dev.recado.testkit.health.MarkersContract;
import dev.recado.testkit.health.SchemaCatalogContract;
import java.sql.DriverManager;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;

/** What the checks ask, asked as the role that serves. */
class PostgresHealthTest {
  /** Nobody listens on the first port. */
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/nothing?connectTimeout=2";

  private final Jdbi app = PostgresJdbi.over(TestDatabase.shared().app());
  private final Jdbi nowhere =
      PostgresJdbi.over(() -> DriverManager.getConnection(NOWHERE, "nobody", ""));

  @Nested
  class Catalog implements SchemaCatalogContract {
    @Override
    public PostgresSchemaCatalog migrated() {
      return new PostgresSchemaCatalog(app, Roles.APP);
    }

    @Override
    public PostgresSchemaCatalog away() {
      return new PostgresSchemaCatalog(nowhere, Roles.APP);
    }
  }

  @Nested
  class Markers implements MarkersContract {
    @Override
    public PostgresMarkers marked(Optional<String> environment, Optional<String> projectRef) {
      TestDatabase database = MARKED;
      database
          .ownerSql()
          .useHandle(
              owner -> {
                owner.execute("delete from app_settings where key <> 'schema_version'");
                environment.ifPresent(value -> write(owner, "environment", value));
                projectRef.ifPresent(value -> write(owner, "project_ref", value));
              });
      return new PostgresMarkers(PostgresJdbi.over(database.app()));
    }

    private static void write(Handle owner, String key, String value) {
      owner.execute("insert into app_settings (key, value) values (?, ?)", key, value);
    }

    @Override
    public PostgresMarkers unreachable() {
      return new PostgresMarkers(nowhere);
    }

    /** Of its own: a marker holds for the whole database. */
    private static final TestDatabase MARKED = TestDatabase.another();
  }

  @Nested
  class Clock implements DatabaseClockContract {
    @Override
    public PostgresClock running() {
      return new PostgresClock(app);
    }

    @Override
    public PostgresClock stopped() {
      return new PostgresClock(nowhere);
    }
  }
}
