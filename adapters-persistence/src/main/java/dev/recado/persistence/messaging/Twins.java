package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts right what an echo was taken for before the provider's answer told whose it was: the answer
 * is the better evidence.
 */
final class Twins {
  private final TenantSql sql;

  Twins(TenantSql sql) {
    this.sql = sql;
  }

  /**
   * Frees an id of the row that carries it. A row made from the echo of our own message is one with
   * it: what became of it is kept, the row goes. Another message of ours that was mistaken for it
   * is uncertain again.
   *
   * @return the rank of the highest receipt that belongs to the id; 0 for none
   */
  int free(TenantScope scope, MessageId twin, MessageId ours, Instant now) {
    keepEdits(scope, twin, ours);
    return absorb(scope, twin, ours) + doubt(scope, twin, now);
  }

  /** The contact of a row that was made from an echo. */
  Optional<ContactId> echoedTo(TenantScope scope, MessageId twin) {
    String contact =
        """
        select contact_id from messages
        where tenant_id = :tenant and id = :twin and origin <> 'recado' and contact_id is not null
        """;
    return sql.find(
        scope,
        contact,
        values -> values.bind("twin", twin.value()),
        (row, context) -> new ContactId(Columns.uuid(row, "contact_id")));
  }

  private void keepEdits(TenantScope scope, MessageId twin, MessageId ours) {
    String copy =
        """
        insert into message_edits (tenant_id, message_id, previous_content, edited_at)
        select e.tenant_id, :ours, e.previous_content, e.edited_at
        from message_edits e
          join messages m on m.tenant_id = e.tenant_id and m.id = e.message_id
        where e.tenant_id = :tenant and e.message_id = :twin and m.origin <> 'recado'
        """;
    sql.update(scope, copy, values -> values.bind("ours", ours.value()).bind("twin", twin.value()));
  }

  private int absorb(TenantScope scope, MessageId twin, MessageId ours) {
    String absorb =
        """
        with twin as (
          delete from messages
          where tenant_id = :tenant and id = :twin and origin <> 'recado'
          returning *
        )
        update messages m
        set content = case when twin.edited_at is null then m.content else twin.content end,
          edited_at = coalesce(twin.edited_at, m.edited_at),
          deleted_at = coalesce(twin.deleted_at, m.deleted_at),
          hidden_edit_at = greatest(twin.hidden_edit_at, m.hidden_edit_at),
          sent_at = twin.sent_at, delivered_at = twin.delivered_at, read_at = twin.read_at
        from twin
        where m.tenant_id = :tenant and m.id = :ours
        returning array_position(array['sent', 'failed', 'delivered', 'read'], twin.status) as rank
        """;
    return sql.find(
            scope,
            absorb,
            values -> values.bind("ours", ours.value()).bind("twin", twin.value()),
            (row, context) -> row.getInt("rank"))
        .orElse(0);
  }

  private int doubt(TenantScope scope, MessageId twin, Instant now) {
    String doubt =
        """
        with twin as (
          select status from messages
          where tenant_id = :tenant and id = :twin and origin = 'recado' for update
        )
        update messages m
        set status = 'uncertain', external_id = null, sent_at = null, delivered_at = null,
          read_at = null, uncertain_since = :now, next_look_at = :now, looks = 0,
          first_absent_at = null
        from twin
        where m.tenant_id = :tenant and m.id = :twin
        returning coalesce(
          array_position(array['sent', 'failed', 'delivered', 'read'], twin.status), 0) as rank
        """;
    return sql.find(
            scope,
            doubt,
            values -> values.bind("twin", twin.value()).bind("now", now),
            (row, context) -> row.getInt("rank"))
        .orElse(0);
  }

  /**
   * Gives the id that our message was taken to have, and all that came under it, to a row of its
   * own: somebody else said the same.
   */
  void split(TenantScope scope, MessageId ours, Instant now) {
    UUID other = copy(scope, ours, now);
    String move =
        """
        with freed as (
          update messages
          set external_id = null, status = 'sending', sent_at = null, delivered_at = null,
            read_at = null
          where tenant_id = :tenant and id = :ours
        )
        update message_keys k set message_id = :other
        from messages m
        where k.tenant_id = :tenant and m.tenant_id = :tenant and m.id = :ours
          and k.connection_id = m.connection_id and k.external_id = m.external_id
          and k.direction = 'outbound'
        returning k.external_id
        """;
    String external =
        sql.find(
                scope,
                move,
                values -> values.bind("ours", ours.value()).bind("other", other),
                (row, context) -> row.getString("external_id"))
            .orElseThrow();
    sql.updateOne(
        scope,
        "update messages set external_id = :external where tenant_id = :tenant and id = :other",
        values -> values.bind("external", external).bind("other", other));
  }

  private UUID copy(TenantScope scope, MessageId ours, Instant now) {
    String copy =
        """
        insert into messages (tenant_id, unit_id, connection_id, conversation_id, contact_id,
          direction, sender, origin, type, content, status, provider, provider_timestamp, sent_at,
          delivered_at, read_at, edited_at, deleted_at, hidden_edit_at, created_at, updated_at)
        select tenant_id, unit_id, connection_id, conversation_id, contact_id,
          direction, sender, 'other_client', type, content, status, provider, sent_at, sent_at,
          delivered_at, read_at, edited_at, deleted_at, hidden_edit_at, coalesce(sent_at, created_at), :now
        from messages where tenant_id = :tenant and id = :ours
        returning id
        """;
    return sql.find(
            scope,
            copy,
            values -> values.bind("ours", ours.value()).bind("now", now),
            (row, context) -> row.getObject("id", UUID.class))
        .orElseThrow();
  }
}
