package dev.recado.persistence.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Pauses;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The kill switches of tenants. */
public final class PostgresPauses implements Pauses {
  private static final String COVERED =
      """
      (select w.id from unit_whatsapp_connections w
        where w.tenant_id = :tenant and case :level
          when 'tenant' then w.tenant_id = :target
          when 'unit' then w.unit_id = :target
          when 'connection' then w.id = :target end)
      """;
  private final TenantSql sql;

  public PostgresPauses(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public List<Pause> active(TenantScope scope) {
    return sql.list(
        scope,
        """
        select level, target_id, reason, paused_at, paused_by from pauses
        where tenant_id = :tenant and resumed_at is null
        order by paused_at desc, id
        """,
        values -> {},
        (row, context) -> pause(row));
  }

  @Override
  public long changes(TenantScope scope) {
    return sql.find(
            scope,
            "select count(*) + count(resumed_at) as changes from pauses where tenant_id = :tenant",
            values -> {},
            (row, context) -> row.getLong("changes"))
        .orElseThrow();
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        new Target(PauseLevel.of(row.getString("level")), Columns.uuid(row, "target_id")),
        row.getString("reason"),
        Columns.instant(row, "paused_at"),
        Columns.optionalUuid(row, "paused_by").map(MemberId::new));
  }

  @Override
  public boolean reaches(TenantScope scope, Target target) {
    String reaches =
        """
        select case :level
            when 'tenant' then :target = :tenant and cast(:bound as uuid) is null
            when 'unit' then exists (
              select from units u where u.tenant_id = :tenant and u.id = :target
                and u.id = coalesce(cast(:bound as uuid), u.id))
            when 'connection' then exists (
              select from unit_whatsapp_connections w
              where w.tenant_id = :tenant and w.id = :target
                and w.unit_id = coalesce(cast(:bound as uuid), w.unit_id))
            else false end as reaches
        """;
    return sql.find(
            scope,
            reaches,
            values ->
                values
                    .bind("level", target.level().label())
                    .bind("target", target.id())
                    .bind("bound", scope.boundTo().map(UnitId::value)),
            (row, context) -> row.getBoolean("reaches"))
        .orElseThrow();
  }

  /** A super_admin pauses other tenants too, and is no member of theirs. */
  @Override
  public boolean pause(TenantScope scope, Pause pause) {
    String insert =
        """
        insert into pauses (tenant_id, level, target_id, reason, paused_at, paused_by)
        values (:tenant, :level, :target, :reason, :at,
          (select id from users where tenant_id = :tenant and id = cast(:by as uuid)))
        on conflict (tenant_id, level, target_id) where resumed_at is null do nothing
        """;
    return sql.update(
            scope,
            insert,
            values ->
                values
                    .bind("level", pause.target().level().label())
                    .bind("target", pause.target().id())
                    .bind("reason", pause.reason())
                    .bind("at", pause.at())
                    .bind("by", pause.by().map(MemberId::value)))
        == 1;
  }

  @Override
  public boolean resume(TenantScope scope, Target target, Instant now) {
    String resume =
        """
        update pauses
        set resumed_at = :now,
          resumed_by = (select id from users where tenant_id = :tenant and id = cast(:by as uuid))
        where tenant_id = :tenant and level = :level and target_id = :target
          and resumed_at is null
        """;
    return sql.update(
            scope,
            resume,
            values ->
                values
                    .bind("level", target.level().label())
                    .bind("target", target.id())
                    .bind("by", scope.member().map(MemberId::value))
                    .bind("now", now))
        == 1;
  }

  @Override
  public void wake(TenantScope scope, Target target, Instant now) {
    String wake =
        """
        update lanes set next_due = :now
        where tenant_id = :tenant and connection_id in %s
          and (next_due is null or next_due > :now)
        """
            .formatted(COVERED);
    sql.update(
        scope,
        wake,
        values ->
            values
                .bind("level", target.level().label())
                .bind("target", target.id())
                .bind("now", now));
  }

  /** Who decides holds the lock of his lane: after it was had by us, he has seen the pause. */
  @Override
  public int inFlight(TenantScope scope, Target target) {
    String wait =
        "select connection_id from lanes where tenant_id = :tenant and connection_id in %s for share"
            .formatted(COVERED);
    String count =
        """
        select count(*) as calls from message_attempts
        where tenant_id = :tenant and outcome = 'sending' and connection_id in %s
        """
            .formatted(COVERED);
    sql.list(
        scope,
        wait,
        values -> values.bind("level", target.level().label()).bind("target", target.id()),
        (row, context) -> true);
    return sql.find(
            scope,
            count,
            values -> values.bind("level", target.level().label()).bind("target", target.id()),
            (row, context) -> row.getInt("calls"))
        .orElseThrow();
  }
}
