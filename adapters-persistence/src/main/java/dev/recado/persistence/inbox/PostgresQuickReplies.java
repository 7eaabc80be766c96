package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ShortcutTaken;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFailures;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The quick replies of the tenants. */
public final class PostgresQuickReplies implements QuickReplies {
  private static final String UNIQUE = "quick_replies_shortcut";

  private final TenantSql sql;

  public PostgresQuickReplies(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, QuickReply reply, Instant now) {
    String add =
        """
        insert into quick_replies (tenant_id, id, unit_id, shortcut, body, created_at, updated_at)
        values (:tenant, :id, :unit, :shortcut, :body, :now, :now)
        """;
    SqlFailures.unlessTaken(
        UNIQUE,
        ShortcutTaken::new,
        () ->
            sql.updateOne(
                scope,
                add,
                values ->
                    values
                        .bind("id", reply.id().value())
                        .bind("unit", reply.unit().map(UnitId::value))
                        .bind("shortcut", reply.shortcut().value())
                        .bind("body", reply.text().value())
                        .bind("now", now)));
  }

  @Override
  public void update(TenantScope scope, QuickReply reply, Instant now) {
    String update =
        """
        update quick_replies set shortcut = :shortcut, body = :body, updated_at = :now
        where tenant_id = :tenant and id = :id
        """;
    SqlFailures.unlessTaken(
        UNIQUE,
        ShortcutTaken::new,
        () ->
            sql.updateOne(
                scope,
                update,
                values ->
                    values
                        .bind("id", reply.id().value())
                        .bind("shortcut", reply.shortcut().value())
                        .bind("body", reply.text().value())
                        .bind("now", now)));
  }

  @Override
  public void remove(TenantScope scope, QuickReplyId reply) {
    sql.update(
        scope,
        "delete from quick_replies where tenant_id = :tenant and id = :id",
        values -> values.bind("id", reply.value()));
  }

  @Override
  public Optional<QuickReply> find(TenantScope scope, QuickReplyId reply) {
    return sql.find(
            scope,
            "select * from quick_replies where tenant_id = :tenant and id = :id",
            values -> values.bind("id", reply.value()),
            (row, context) -> read(row))
        .filter(found -> reached(scope, found));
  }

  @Override
  public List<QuickReply> all(TenantScope scope, Optional<UnitId> unit) {
    String all =
        """
        select * from quick_replies
        where tenant_id = :tenant
          and (unit_id is null or cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))
        order by shortcut collate "C", unit_id nulls last
        """;
    return sql
        .list(
            scope,
            all,
            values -> values.bind("unit", unit.or(scope::boundTo).map(UnitId::value)),
            (row, context) -> read(row))
        .stream()
        .filter(reply -> reached(scope, reply))
        .toList();
  }

  private static boolean reached(TenantScope scope, QuickReply reply) {
    return reply.unit().filter(unit -> !scope.reaches(unit)).isEmpty();
  }

  private static QuickReply read(ResultSet row) throws SQLException {
    return new QuickReply(
        new QuickReplyId(Columns.uuid(row, "id")),
        Columns.optionalUuid(row, "unit_id").map(UnitId::new),
        new Shortcut(row.getString("shortcut")),
        new MessageText(row.getString("body")));
  }
}
