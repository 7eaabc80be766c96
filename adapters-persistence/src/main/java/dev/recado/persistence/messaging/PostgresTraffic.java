package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.pacing.Recent;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.persistence.flags.PostgresFlags;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What the gatekeeper has to know, in one statement and one more where there are limits. */
public final class PostgresTraffic implements Traffic {
  private static final String FACTS =
      """
      select w.status, w.restricted_until, t.time_zone, l.gap_until, l.probe_at,
        case
          when (select s.status <> 'active' from platform_status s order by s.id desc limit 1)
          then 'platform'
          else (
            select p.level from pauses p
            where p.tenant_id = :tenant and p.resumed_at is null
              and p.target_id in (t.id, w.unit_id, w.id)
            order by array_position(array['tenant', 'unit', 'connection'], p.level) limit 1)
        end as paused,
        %s as off,
        %s
      from unit_whatsapp_connections w
        join tenants t on t.id = w.tenant_id
        left join lanes l on l.tenant_id = w.tenant_id and l.connection_id = w.id
        left join pace_settings pace on pace.tenant_id = w.tenant_id and pace.connection_id = w.id
      where w.tenant_id = :tenant and w.id = :connection
      """
          .formatted(PostgresFlags.OFF, PaceColumns.SELECTED);

  private final TenantSql sql;
  private final WaitingLine line;
  private final Pace installation;

  /**
   * @param installation the pace of connections that were given none
   */
  public PostgresTraffic(Jdbi jdbi, Pace installation) {
    this.sql = new TenantSql(jdbi);
    this.line = new WaitingLine(sql);
    this.installation = installation;
  }

  @Override
  public LaneFacts of(TenantScope scope, ConnectionId connection, Instant now) {
    LaneFacts facts =
        sql.find(
                scope,
                FACTS,
                values -> values.bind("connection", connection.value()),
                (row, context) -> facts(row))
            .orElseThrow(() -> new IllegalStateException("no such connection of " + scope));
    return limited(facts.pace()) ? facts.with(recent(scope, connection, facts, now)) : facts;
  }

  private LaneFacts facts(ResultSet row) throws SQLException {
    boolean own = row.getObject("gap_millis") != null;
    return new LaneFacts(
        Optional.ofNullable(row.getString("paused")).map(PostgresTraffic::reason),
        MessageRow.label(ConnectionState.class, row, "status"),
        Columns.optionalInstant(row, "restricted_until"),
        Columns.optionalInstant(row, "probe_at"),
        own ? PaceColumns.read(row) : installation,
        ZoneId.of(row.getString("time_zone")),
        Recent.nothing().closedUntil(Columns.optionalInstant(row, "gap_until")),
        off(row));
  }

  private static Set<Flag> off(ResultSet row) throws SQLException {
    List<String> keys = Columns.texts(row, "off");
    return Arrays.stream(Flag.values())
        .filter(flag -> keys.contains(flag.label()))
        .collect(Collectors.toSet());
  }

  private static WaitReason reason(String level) {
    return PauseLevel.of(level).reason();
  }

  private static boolean limited(Pace pace) {
    return pace.perHour().isPresent() || pace.perDay().isPresent() || pace.coldPerDay().isPresent();
  }

  private Recent recent(TenantScope scope, ConnectionId connection, LaneFacts facts, Instant now) {
    String counted =
        """
        with counted as (
          select started_at, cold from message_attempts
          where tenant_id = :tenant and connection_id = :connection and counted
            and outcome in ('sending', 'accepted', 'unknown', 'found')
        )
        select
          (select started_at from counted order by started_at desc offset :before limit :edges)
            as hour_edge,
          count(*) as today, count(*) filter (where cold) as cold_today
        from counted where started_at >= :midnight
        """;
    ZoneId zone = facts.zone();
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return sql.find(
            scope,
            counted,
            values ->
                values
                    .bind("connection", connection.value())
                    .bind("before", facts.pace().perHour().orElse(1) - 1)
                    .bind("edges", facts.pace().perHour().isPresent() ? 1 : 0)
                    .bind("midnight", midnight),
            (row, context) ->
                new Recent(
                    Columns.optionalInstant(row, "hour_edge"),
                    row.getInt("today"),
                    row.getInt("cold_today"),
                    facts.recent().gapUntil()))
        .orElseThrow();
  }

  @Override
  public Optional<Waiting> waiting(TenantScope scope, MessageId message, Instant now) {
    return line.look(scope, message, now);
  }
}
