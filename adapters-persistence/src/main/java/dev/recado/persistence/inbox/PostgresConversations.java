package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The conversations of the tenants. */
public final class PostgresConversations implements Conversations {
  private final TenantSql sql;
  private final Unread unread;

  public PostgresConversations(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    unread = new Unread(sql);
  }

  /** The update changes nothing: it gives back the row that is there, also one a moment old. */
  @Override
  public Conversation openWith(
      TenantScope scope, UnitId unit, ContactId contact, Jid replyTo, Opening opening) {
    String open =
        """
        insert into conversations as open
          (tenant_id, id, unit_id, contact_id, reply_jid, last_message_at, created_at, updated_at)
        values (:tenant, :id, :unit, :contact, :reply_to, :now, :now, :now)
        on conflict (tenant_id, unit_id, peer) where status = 'open'
          do update set reply_jid = open.reply_jid
        returning *
        """;
    return sql.find(
            scope,
            open,
            values ->
                values
                    .bind("id", opening.fresh().value())
                    .bind("unit", unit.value())
                    .bind("contact", contact.value())
                    .bind("reply_to", replyTo.toString())
                    .bind("now", opening.now()),
            (row, context) -> ConversationRow.read(row))
        .orElseThrow();
  }

  @Override
  public Optional<Conversation> find(TenantScope scope, ConversationId conversation) {
    return sql.find(
            scope,
            "select * from conversations where tenant_id = :tenant and id = :id",
            values -> values.bind("id", conversation.value()),
            (row, context) -> ConversationRow.read(row))
        .filter(found -> scope.reaches(found.unit()));
  }

  @Override
  public Page<Conversation> page(TenantScope scope, Optional<UnitId> unit, Page.Request request) {
    if (unit.filter(named -> !scope.reaches(named)).isPresent()) {
      return new Page<>(List.of(), Optional.empty());
    }
    Optional<UnitId> only = unit.or(scope::boundTo);
    String select =
        """
        select * from conversations
        where tenant_id = :tenant
          and (last_message_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        """
            + (only.isPresent() ? " and unit_id = :unit" : "")
            + " order by last_message_at desc, id desc limit :rows";
    List<Conversation> rows =
        sql.list(
            scope,
            select,
            values -> {
              only.ifPresent(reached -> values.bind("unit", reached.value()));
              KeysetPage.bind(values, request);
            },
            (row, context) -> ConversationRow.read(row));
    return KeysetPage.of(
        rows, request, last -> new Cursor(last.lastMessageAt(), last.id().value()));
  }

  @Override
  public Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation) {
    String select =
        """
        select last_inbound_at from conversations
        where tenant_id = :tenant and id = :conversation and last_inbound_at is not null
        """;
    return sql.find(
        scope,
        select,
        values -> values.bind("conversation", conversation.value()),
        (row, context) -> Columns.instant(row, "last_inbound_at"));
  }

  @Override
  public void markRead(TenantScope scope, ConversationId conversation, Instant now) {
    unread.readAll(scope, conversation, now);
  }
}
