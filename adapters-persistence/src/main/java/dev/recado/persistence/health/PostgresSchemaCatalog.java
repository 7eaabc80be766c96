package dev.recado.persistence.health;

import dev.recado.application.health.port.SchemaCatalog;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaObject;
import dev.recado.domain.health.SchemaObject.Kind;
import dev.recado.domain.health.SchemaVersion;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFile;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads the catalog of PostgreSQL, which every role may read. */
public final class PostgresSchemaCatalog implements SchemaCatalog {
  private static final String DESCRIBE = SqlFile.read(PostgresSchemaCatalog.class, "describe.sql");
  private static final int PATIENCE_SECONDS = 5;

  private final CrossTenantSql all;
  private final String applicationRole;

  /**
   * @param applicationRole the role that Recado serves with, whatever it is called here
   */
  public PostgresSchemaCatalog(Jdbi jdbi, String applicationRole) {
    this.all = new CrossTenantSql(jdbi);
    this.applicationRole = applicationRole;
  }

  @Override
  public Optional<Applied> applied() {
    return all.find(
        """
        select value, updated_at from app_settings
        where key = 'schema_version' and value ~ '^[0-9]{14}$'
        """,
        query -> query.setQueryTimeout(PATIENCE_SECONDS),
        (row, context) ->
            new Applied(
                new SchemaVersion(row.getString("value")), Columns.instant(row, "updated_at")));
  }

  @Override
  public SchemaDescription found() {
    return new SchemaDescription(
        all.list(
            DESCRIBE,
            query -> query.setQueryTimeout(PATIENCE_SECONDS).bind("application", applicationRole),
            (row, context) ->
                new SchemaObject(
                    Kind.of(row.getString("kind")),
                    row.getString("name"),
                    row.getString("definition"))));
  }
}
