package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.AnotherIsOpen;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.SqlFailures;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
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

  @Override
  public void assign(
      TenantScope scope, ConversationId conversation, Optional<MemberId> assignee, Instant now) {
    sql.updateOne(
        scope,
        """
        update conversations set assigned_to = :assignee, updated_at = :now
        where tenant_id = :tenant and id = :conversation
        """,
        values ->
            values
                .bind("assignee", assignee.map(MemberId::value))
                .bind("conversation", conversation.value())
                .bind("now", now));
  }

  @Override
  public void close(TenantScope scope, ConversationId conversation, Instant now) {
    turn(scope, conversation, "closed", now);
  }

  @Override
  public void reopen(TenantScope scope, ConversationId conversation, Instant now) {
    SqlFailures.unlessTaken(
        "conversations_open_key", AnotherIsOpen::new, () -> turn(scope, conversation, "open", now));
  }

  private void turn(TenantScope scope, ConversationId conversation, String status, Instant now) {
    sql.update(
        scope,
        """
        update conversations set status = :status, updated_at = :now
        where tenant_id = :tenant and id = :conversation and status <> :status
        """,
        values ->
            values
                .bind("status", status)
                .bind("conversation", conversation.value())
                .bind("now", now));
  }
}
