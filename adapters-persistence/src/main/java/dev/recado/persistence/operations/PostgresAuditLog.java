package dev.recado.persistence.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The audit log: a table that the app role may add to and read. */
public final class PostgresAuditLog implements AuditLog {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresAuditLog(Jdbi jdbi) {
    this.sql = new TenantSql(jdbi);
    this.all = new CrossTenantSql(jdbi);
  }

  @Override
  public void append(TenantScope scope, Entry entry) {
    TenantSql.requireOwn(scope, entry.tenant().orElseThrow());
    Deed deed = entry.deed();
    String insert =
        """
        insert into audit_log (tenant_id, id, done_at, actor, member_id, unit_id, act, platform,
          subject, subject_id, changes, reason, request)
        values (:tenant, :id, :at, :actor, :member, :unit, :act, :platform,
          :subject, :subject_id, cast(:changes as jsonb), :reason, :request)
        """;
    sql.update(
        scope,
        insert,
        values ->
            values
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("actor", entry.actor().label())
                .bind("member", entry.member().map(MemberId::value))
                .bind("unit", deed.unit().map(UnitId::value))
                .bind("act", deed.act().label())
                .bind("platform", deed.act().platformWide())
                .bind("subject", deed.subject().kind().label())
                .bind("subject_id", deed.subject().id())
                .bind("changes", AuditRow.json(deed.differences()))
                .bind("reason", deed.reason())
                .bind("request", entry.request()));
  }

  @Override
  public Page<Entry> list(TenantScope scope, Filter filter, Page.Request request) {
    String select =
        """
        select * from audit_log
        where tenant_id = :tenant and not platform
          and (done_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
          and act = coalesce(:act, act)
          and (cast(:member as uuid) is null or member_id = cast(:member as uuid))
          and subject_id = coalesce(:about, subject_id)
          and done_at >= coalesce(cast(:since as timestamptz), '-infinity')
          and done_at < coalesce(cast(:until as timestamptz), 'infinity')
        order by done_at desc, id desc limit :rows
        """;
    return KeysetPage.of(
        sql.list(
            scope, select, values -> bind(values, filter, request), (row, c) -> AuditRow.read(row)),
        request,
        AuditRow::cursor);
  }

  @Override
  public Page<Entry> everywhere(Filter filter, Page.Request request) {
    String select =
        """
        select * from audit_everywhere(:act, cast(:member as uuid), :about,
          cast(:since as timestamptz), cast(:until as timestamptz),
          cast(:after_at as timestamptz), cast(:after_id as uuid), :rows)
        order by done_at desc, id desc
        """;
    return KeysetPage.of(
        all.list(select, values -> bind(values, filter, request), (row, c) -> AuditRow.read(row)),
        request,
        AuditRow::cursor);
  }

  private static void bind(Query values, Filter filter, Page.Request request) {
    KeysetPage.bind(values, request);
    values
        .bind("act", filter.act().map(act -> act.label()))
        .bind("member", filter.member().map(MemberId::value))
        .bind("about", filter.subject())
        .bind("since", filter.from())
        .bind("until", filter.before());
  }
}
