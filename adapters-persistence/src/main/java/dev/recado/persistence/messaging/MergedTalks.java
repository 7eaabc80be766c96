package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.util.Optional;

/**
 * Conversations of contacts that may be merged at this moment. Whoever writes into one holds its
 * contact first, like whoever merges: so the one waits for the other before either has anything the
 * other needs, and what was read before the wait is read again after it.
 */
record MergedTalks(TenantSql sql) {
  /**
   * Keeps the contact of a conversation from being merged until the transaction ends, having waited
   * for a merge that was under way.
   *
   * @return empty for a group, and when a merge took the contact away meanwhile
   */
  Optional<ContactId> hold(TenantScope scope, ConversationId conversation) {
    String hold =
        """
        select k.id from conversations c
          join contacts k on k.tenant_id = c.tenant_id and k.id = c.contact_id
        where c.tenant_id = :tenant and c.id = :conversation
        for key share of k
        """;
    return sql.find(
        scope,
        hold,
        values -> values.bind("conversation", conversation.value()),
        (row, context) -> new ContactId(Columns.uuid(row, "id")));
  }

  /** The conversation itself, or the one with which a merge joined it. */
  ConversationId goesOn(TenantScope scope, ConversationId conversation) {
    String into =
        """
        select cast(j.was ->> 'into' as uuid) as goes_on
        from contact_merge_moves j
          join contact_merges m on m.tenant_id = j.tenant_id and m.id = j.merge_id
        where j.tenant_id = :tenant and j.kind = 'joined' and j.row_key = :conversation
          and m.undone_at is null
        order by m.place desc limit 1
        """;
    return sql.find(
            scope,
            into,
            values -> values.bind("conversation", conversation.toString()),
            (row, context) -> new ConversationId(Columns.uuid(row, "goes_on")))
        .orElse(conversation);
  }
}
