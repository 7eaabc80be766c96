package dev.recado.persistence.health;

import dev.recado.application.health.port.Markers;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Markers are rows of app_settings; the project also under the name of an older system. */
public final class PostgresMarkers implements Markers {
  private final CrossTenantSql all;

  public PostgresMarkers(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Marked read() {
    return all.find(
            """
            select max(value) filter (where key = 'environment') as environment,
              coalesce(max(value) filter (where key = 'project_ref'),
                max(value) filter (where key = 'supabase_project_ref')) as project_ref
            from app_settings
            """,
            values -> {},
            (row, context) ->
                new Marked(
                    Columns.optionalText(row, "environment"),
                    Columns.optionalText(row, "project_ref")))
        .orElseThrow();
  }
}
