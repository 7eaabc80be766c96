package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.OutboundContent;
import dev.recado.persistence.sql.TenantSql;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what was accepted for sending. */
final class Acceptance {
  private final TenantSql sql;

  Acceptance(TenantSql sql) {
    this.sql = sql;
  }

  /**
   * False when its key was used before, or when the unit has no such conversation with the contact.
   *
   * @param contact with whom the conversation is, as it was last seen; empty for a group
   */
  boolean queue(TenantScope scope, Draft draft, Optional<ContactId> contact) {
    String insert =
        """
        insert into messages (tenant_id, id, unit_id, connection_id, conversation_id, contact_id,
          direction, sender, origin, kind, type, content, details, media_id, status,
          client_message_id, request_hash, expires_at, author_id, created_at, updated_at)
        select :tenant, :id, c.unit_id, :connection, c.id, c.contact_id,
          'outbound', :sender, 'recado', :kind, :type, :text, cast(:details as jsonb), :media, 'queued',
          :key, :hash, :expires_at,
          (select u.id from users u where u.tenant_id = :tenant and u.id = :author), :now, :now
        from conversations c
        where c.tenant_id = :tenant and c.id = :conversation and c.unit_id = :unit
          and c.contact_id is not distinct from :contact
        on conflict (tenant_id, unit_id, client_message_id) where client_message_id is not null
          do nothing
        returning id
        """;
    MessageContent content = draft.content().asRead();
    return sql.find(
            scope,
            insert,
            values ->
                values
                    .bind("id", draft.id().value())
                    .bind("unit", draft.unit().value())
                    .bind("connection", draft.connection().value())
                    .bind("conversation", draft.conversation().value())
                    .bind("contact", contact.map(ContactId::value))
                    .bind("kind", draft.kind().label())
                    .bind("sender", draft.sender().label())
                    .bind("expires_at", draft.expiresAt())
                    .bind("type", content.type().label())
                    .bind("text", content.text())
                    .bind("details", details(content))
                    .bind("media", media(draft.content()))
                    .bind("key", draft.key().map(IdempotencyKey::value))
                    .bind("hash", draft.requestHash())
                    .bind("author", scope.member().map(MemberId::value))
                    .bind("now", draft.now()),
            (row, context) -> true)
        .isPresent();
  }

  /** A text has none. The file is a column of its own. */
  private static @Nullable String details(MessageContent content) {
    return content instanceof MessageContent.Text ? null : DetailsJson.write(content);
  }

  private static Optional<UUID> media(OutboundContent content) {
    return content instanceof OutboundContent.File file
        ? Optional.of(file.media().value())
        : Optional.empty();
  }

  void showInConversation(TenantScope scope, Draft draft) {
    String update =
        """
        update conversations
        set last_message_at = greatest(last_message_at, :now),
          last_message_preview = case when :now >= last_message_at then :preview
            else last_message_preview end,
          last_member_at = case when :by_member then greatest(last_member_at, :now)
            else last_member_at end
        where tenant_id = :tenant and id = :conversation
        """;
    sql.updateOne(
        scope,
        update,
        values ->
            values
                .bind("conversation", draft.conversation().value())
                .bind("now", draft.now())
                .bind("by_member", draft.byMember(scope))
                .bind("preview", draft.content().asRead().preview()));
  }
}
