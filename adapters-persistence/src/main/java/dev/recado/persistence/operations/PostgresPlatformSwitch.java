package dev.recado.persistence.operations;

import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The kill switch of the platform, in the append-only table that operators know. */
public final class PostgresPlatformSwitch implements PlatformSwitch {
  private final Jdbi jdbi;
  private final CrossTenantSql all;

  public PostgresPlatformSwitch(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.all = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Entry> current() {
    return all.find(
        """
        select status, reason, changed_via, created_at from platform_status
        order by id desc limit 1
        """,
        values -> {},
        (row, context) -> entry(row));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        Columns.optionalText(row, "reason"),
        Via.valueOf(row.getString("changed_via").toUpperCase(Locale.ROOT)),
        Columns.instant(row, "created_at"));
  }

  @Override
  public void set(Entry entry) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into platform_status (status, reason, changed_via, created_at)
                    values (:status, :reason, :via, :at)
                    """)
                .bind("status", entry.status().name().toLowerCase(Locale.ROOT))
                .bind("reason", entry.reason())
                .bind("via", entry.via().name().toLowerCase(Locale.ROOT))
                .bind("at", entry.at())
                .execute());
  }

  @Override
  public int inFlight() {
    return all.list(
            "select calls_in_flight() as calls",
            values -> {},
            (row, context) -> row.getInt("calls"))
        .getFirst();
  }
}
