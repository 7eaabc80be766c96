package dev.recado.persistence.connections;

import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds whose event it is by one function of the database. */
public final class PostgresWebhookDirectory implements WebhookDirectory {
  private final CrossTenantSql sql;

  public PostgresWebhookDirectory(Jdbi jdbi) {
    sql = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Entry> find(Door door, Instant now) {
    return storable(door.secret()) && storable(door.instance().value())
        ? lookUp(door, now)
        : Optional.empty();
  }

  private Optional<Entry> lookUp(Door door, Instant now) {
    return sql.find(
        "select * from connection_by_secret(:provider, :secret, :instance, :now)",
        values ->
            values
                .bind("provider", door.provider().label())
                .bind("secret", door.secret())
                .bind("instance", door.instance().value())
                .bind("now", now),
        (row, context) -> entry(row));
  }

  /**
   * Anybody may write into an address what no text of PostgreSQL can hold: NUL and halves of
   * characters. Nothing in the database is called that, and asking would be an error.
   */
  private static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new TenantId(Columns.uuid(row, "tenant_id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        row.getBoolean("current"),
        Columns.optionalText(row, "phone_number").map(PhoneNumber::new));
  }
}
