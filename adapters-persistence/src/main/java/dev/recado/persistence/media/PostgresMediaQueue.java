package dev.recado.persistence.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The files that are still at the gateway. */
public final class PostgresMediaQueue implements MediaQueue {
  private static final String PENDING =
      """
      select m.*, w.instance_id
      from media m
        join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
      where m.tenant_id = :tenant and m.state = 'pending' and
      """;

  private final TenantSql sql;
  private final CrossTenantSql all;
  private final MediaEnd end;

  public PostgresMediaQueue(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
    end = new MediaEnd(sql);
  }

  /** The constraint on the message is checked at the end of the statement, when both are there. */
  @Override
  public void expect(TenantScope scope, Expected file) {
    String expect =
        """
        with expected as (
          insert into media (tenant_id, id, unit_id, shown_as, state, file_name, connection_id,
            external_id, claimed_size, address, reference, next_try_at, created_at, updated_at)
          values (:tenant, :id, :unit, :shown_as, 'pending', :name, :connection, :external,
            :claimed, :address, :reference, :first_try, :now, :now)
          returning id
        )
        update messages m set media_id = e.id, updated_at = :now
        from expected e
        where m.tenant_id = :tenant and m.id = :message
        """;
    sql.updateOne(
        scope,
        expect,
        values ->
            values
                .bind("id", file.id().value())
                .bind("unit", file.unit().value())
                .bind("shown_as", file.shownAs().label())
                .bind("name", file.name().map(FileName::value))
                .bind("connection", file.connection().value())
                .bind("external", file.source().message().value())
                .bind("claimed", file.claimedSize())
                .bind("address", file.source().address().map(URI::toString))
                .bind("reference", file.source().reference())
                .bind("first_try", file.firstTry())
                .bind("message", file.message().value())
                .bind("now", file.now()));
  }

  @Override
  public List<Due> claim(Instant now, Duration lease, int limit) {
    return all.list(
        "select tenant_id, media_id from claim_media(:now, make_interval(secs => :seconds), :most)",
        values ->
            values.bind("now", now).bind("seconds", lease.toMillis() / 1000.0).bind("most", limit),
        (row, context) ->
            new Due(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new MediaId(Columns.uuid(row, "media_id"))));
  }

  @Override
  public Optional<Pending> pending(TenantScope scope, MediaId media) {
    return sql.find(
        scope,
        PENDING + " m.id = :id",
        values -> values.bind("id", media.value()),
        (row, context) -> pending(row));
  }

  @Override
  public List<Pending> awaited(
      TenantScope scope, ConnectionId connection, ProviderMessageId message) {
    return sql.list(
        scope,
        PENDING + " m.connection_id = :connection and m.external_id = :external",
        values -> values.bind("connection", connection.value()).bind("external", message.value()),
        (row, context) -> pending(row));
  }

  private static Pending pending(ResultSet row) throws SQLException {
    long claimed = row.getLong("claimed_size");
    Optional<Long> claimedSize = row.wasNull() ? Optional.empty() : Optional.of(claimed);
    return new Pending(
        new MediaId(Columns.uuid(row, "id")),
        new InstanceName(row.getString("instance_id")),
        MediaFileRow.shownAs(row),
        MediaFileRow.name(row),
        claimedSize,
        new Source(
            new ProviderMessageId(row.getString("external_id")),
            Columns.optionalText(row, "address").map(URI::create),
            Columns.optionalText(row, "reference")),
        row.getInt("tries"));
  }

  @Override
  public boolean conclude(TenantScope scope, MediaId media, Outcome outcome, Instant now) {
    return end.write(scope, media, outcome, now);
  }
}
