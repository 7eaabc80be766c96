package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.Delivery;
import dev.recado.persistence.messaging.Attempts.Standing;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;

/**
 * Moves a message whose attempt is not known to have left. One that receipts or an echo proved to
 * have left stays where it is, and only the latest attempt speaks for its message.
 */
final class Moves {
  private final TenantSql sql;

  Moves(TenantSql sql) {
    this.sql = sql;
  }

  private static boolean decides(Standing standing) {
    return standing.latest()
        && (standing.delivery() == Delivery.SENDING || standing.delivery() == Delivery.UNCERTAIN);
  }

  void queue(TenantScope scope, Standing standing, Instant at) {
    if (!decides(standing)) {
      return;
    }
    String queue =
        """
        update messages
        set status = 'queued', next_attempt_at = :at, retry_count = :failed, next_look_at = null
        where tenant_id = :tenant and id = :message
        """;
    sql.updateOne(
        scope,
        queue,
        values ->
            values
                .bind("message", standing.message().value())
                .bind("failed", standing.number())
                .bind("at", at));
  }

  /**
   * As if its turn had not come; one that is tried again keeps its place before those behind it.
   */
  void putBack(TenantScope scope, Standing standing, Instant now) {
    if (!decides(standing)) {
      return;
    }
    String back =
        """
        update messages
        set status = 'queued', attempts = :made,
          next_attempt_at = case when :made > 0 then cast(:now as timestamptz) end
        where tenant_id = :tenant and id = :message
        """;
    sql.updateOne(
        scope,
        back,
        values ->
            values
                .bind("message", standing.message().value())
                .bind("made", standing.number() - 1)
                .bind("now", now));
  }

  void fail(TenantScope scope, Standing standing, String code, String detail) {
    if (!decides(standing)) {
      return;
    }
    String fail =
        """
        update messages
        set status = 'failed', error_code = :code, error_details = :detail, retry_count = :failed,
          next_look_at = null
        where tenant_id = :tenant and id = :message
        """;
    sql.updateOne(
        scope,
        fail,
        values ->
            values
                .bind("message", standing.message().value())
                .bind("failed", standing.number())
                .bind("code", code)
                .bind("detail", detail));
  }

  /** Once: a second doubt about it does not begin the investigation anew. */
  void doubt(TenantScope scope, Standing standing, Instant nextLook, Instant now) {
    if (!decides(standing) || standing.delivery() == Delivery.UNCERTAIN) {
      return;
    }
    String doubt =
        """
        update messages
        set status = 'uncertain', uncertain_since = :now, next_look_at = :next_look, looks = 0,
          first_absent_at = null
        where tenant_id = :tenant and id = :message
        """;
    sql.updateOne(
        scope,
        doubt,
        values ->
            values
                .bind("message", standing.message().value())
                .bind("next_look", nextLook)
                .bind("now", now));
  }
}
