package dev.recado.persistence.messaging;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;

/** Applies what is reported of a message that is here, in any order and any number of times. */
public final class MessageNews {
  private final TenantSql sql;

  public MessageNews(TenantSql sql) {
    this.sql = sql;
  }

  /**
   * Moves a message as far as the receipt proves, never back. One that waits to be sent again after
   * an error stands where the error left it; what is said of an earlier id of it counts no more.
   *
   * @param rank of the receipt; 0 for none
   */
  public void climb(
      TenantScope scope, MessageId message, ProviderMessageId external, int rank, Instant now) {
    String climb =
        """
        update messages
        set status = (array['sent', 'failed', 'delivered', 'read'])[:rank],
          sent_at = coalesce(sent_at, :now),
          delivered_at = case when :rank >= 3 then coalesce(delivered_at, :now) end,
          read_at = case when :rank = 4 then coalesce(read_at, :now) end,
          error_code = case when :rank = 2 then 'rejected_by_whatsapp' end,
          error_details = null, next_attempt_at = null, next_look_at = null
        where tenant_id = :tenant and id = :message and external_id = :external
          and :rank > case status when 'sending' then 0 when 'uncertain' then 0 when 'sent' then 1
            when 'queued' then 2 when 'failed' then 2 when 'delivered' then 3 else 4 end
        """;
    sql.update(
        scope,
        climb,
        values ->
            values
                .bind("message", message.value())
                .bind("external", external.value())
                .bind("rank", rank)
                .bind("now", now));
  }

  /** WhatsApp said why it refused the message. */
  public void explainRestricted(TenantScope scope, MessageId message, ProviderMessageId external) {
    String explain =
        """
        update messages set error_code = 'restricted'
        where tenant_id = :tenant and id = :message and external_id = :external
          and status = 'failed' and error_code = 'rejected_by_whatsapp'
        """;
    sql.update(
        scope,
        explain,
        values -> values.bind("message", message.value()).bind("external", external.value()));
  }

  private record Words(Optional<String> text, Optional<Instant> editedAt) {
    /** Two edits of one instant: their texts decide, so that the order of arrival does not. */
    boolean before(String other, Instant at) {
      int order = editedAt.map(at::compareTo).orElse(1);
      return order > 0 || order == 0 && text.orElse("").compareTo(other) < 0;
    }
  }

  /** Replaces the words, unless a later edit did, and keeps all that the message ever said. */
  public void edit(TenantScope scope, MessageId message, String text, Instant time) {
    Instant at = time.truncatedTo(MICROS);
    words(scope, message)
        .ifPresent(
            words -> {
              if (words.before(text, at)) {
                keep(scope, message, words, at);
                replace(scope, message, text, at);
              } else if (!words.text().equals(Optional.of(text))) {
                keepOnce(scope, message, text, at);
              }
            });
  }

  private Optional<Words> words(TenantScope scope, MessageId message) {
    return sql.find(
        scope,
        """
        select content, edited_at from messages
        where tenant_id = :tenant and id = :message for update
        """,
        values -> values.bind("message", message.value()),
        (row, context) ->
            new Words(
                Columns.optionalText(row, "content"), Columns.optionalInstant(row, "edited_at")));
  }

  private void replace(TenantScope scope, MessageId message, String text, Instant at) {
    sql.updateOne(
        scope,
        """
        update messages set content = :text, edited_at = :at
        where tenant_id = :tenant and id = :message
        """,
        values -> values.bind("message", message.value()).bind("text", text).bind("at", at));
  }

  private void keep(TenantScope scope, MessageId message, Words previous, Instant at) {
    sql.updateOne(
        scope,
        """
        insert into message_edits (tenant_id, message_id, previous_content, said_at, edited_at)
        values (:tenant, :message, :previous, :said_at, :at)
        """,
        values ->
            values
                .bind("message", message.value())
                .bind("previous", previous.text())
                .bind("said_at", previous.editedAt())
                .bind("at", at));
  }

  /** An edit that comes after a later one was seen, and may come twice. */
  private void keepOnce(TenantScope scope, MessageId message, String previous, Instant at) {
    sql.update(
        scope,
        """
        insert into message_edits (tenant_id, message_id, previous_content, said_at, edited_at)
        select :tenant, :message, :previous, :at, :at
        where not exists (
          select from message_edits
          where tenant_id = :tenant and message_id = :message and previous_content = :previous
            and said_at = :at)
        """,
        values ->
            values.bind("message", message.value()).bind("previous", previous).bind("at", at));
  }

  /** Its words were replaced by others that nobody here can read. */
  public void hide(TenantScope scope, MessageId message, Instant at) {
    sql.update(
        scope,
        """
        update messages set hidden_edit_at = :at
        where tenant_id = :tenant and id = :message
          and (hidden_edit_at is null or hidden_edit_at < :at)
        """,
        values -> values.bind("message", message.value()).bind("at", at));
  }

  public void delete(TenantScope scope, MessageId message, Instant at) {
    sql.update(
        scope,
        """
        update messages set deleted_at = :at
        where tenant_id = :tenant and id = :message and deleted_at is null
        """,
        values -> values.bind("message", message.value()).bind("at", at));
  }
}
