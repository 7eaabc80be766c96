package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.pacing.Pace;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The paces of connections; those without a row follow the installation. */
public final class PostgresPaceSettings implements PaceSettings {
  private final TenantSql sql;
  private final Pace installation;

  public PostgresPaceSettings(Jdbi jdbi, Pace installation) {
    this.sql = new TenantSql(jdbi);
    this.installation = installation;
  }

  @Override
  public Pace of(TenantScope scope, ConnectionId connection) {
    String select =
        """
        select %s from pace_settings pace
        where pace.tenant_id = :tenant and pace.connection_id = :connection
        """
            .formatted(PaceColumns.SELECTED);
    return sql.find(
            scope,
            select,
            values -> values.bind("connection", connection.value()),
            (row, context) -> PaceColumns.read(row))
        .orElse(installation);
  }

  /** A super_admin changes the pace of other tenants too, and is no member of theirs. */
  @Override
  public void change(TenantScope scope, ConnectionId connection, Pace pace, Instant now) {
    String upsert =
        """
        insert into pace_settings
          (tenant_id, connection_id, gap_millis, max_per_hour, max_per_day, max_cold_per_day,
           window_start, window_end, window_days, limits_apply_to, updated_at, updated_by)
        values
          (:tenant, :connection, :gap, :per_hour, :per_day, :cold_per_day,
           cast(:start as time), cast(:end as time),
           cast(string_to_array(:days, ',') as smallint[]), :limits_apply_to, :now,
           (select id from users where tenant_id = :tenant and id = cast(:member as uuid)))
        on conflict (tenant_id, connection_id) do update set
          gap_millis = excluded.gap_millis, max_per_hour = excluded.max_per_hour,
          max_per_day = excluded.max_per_day, max_cold_per_day = excluded.max_cold_per_day,
          window_start = excluded.window_start, window_end = excluded.window_end,
          window_days = excluded.window_days, limits_apply_to = excluded.limits_apply_to,
          updated_at = excluded.updated_at, updated_by = excluded.updated_by
        """;
    sql.updateOne(
        scope,
        upsert,
        values -> {
          PaceColumns.bind(values, pace);
          values
              .bind("connection", connection.value())
              .bind("member", scope.member().map(MemberId::value))
              .bind("now", now);
        });
  }
}
