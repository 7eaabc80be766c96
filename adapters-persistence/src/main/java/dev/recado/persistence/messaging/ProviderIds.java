package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The ids that the provider gave to messages of ours. All writers lock in the same order: first the
 * id, then the message.
 */
public final class ProviderIds {
  private final TenantSql sql;
  private final MessageNews news;
  private final ParkedChanges changes;

  public ProviderIds(TenantSql sql) {
    this.sql = sql;
    this.news = new MessageNews(sql);
    this.changes = new ParkedChanges(sql);
  }

  /**
   * An id, locked until the transaction ends.
   *
   * @param message whose it is; empty when only news of it came, which are parked here
   */
  public record Key(
      ConnectionId connection,
      ProviderMessageId id,
      Optional<MessageId> message,
      int rank,
      boolean parkedChanges) {}

  public Key lock(TenantScope scope, ConnectionId connection, ProviderMessageId id, Instant now) {
    String lock =
        """
        insert into message_keys as known
          (tenant_id, connection_id, external_id, direction, first_seen_at)
        values (:tenant, :connection, :external, 'outbound', :now)
        on conflict (tenant_id, connection_id, external_id, direction)
          do update set first_seen_at = known.first_seen_at
        returning message_id, coalesce(parked_rank, 0) as rank, parked_changes
        """;
    return sql.find(
            scope,
            lock,
            values ->
                values
                    .bind("connection", connection.value())
                    .bind("external", id.value())
                    .bind("now", now),
            (row, context) -> key(connection, id, row))
        .orElseThrow();
  }

  private static Key key(ConnectionId connection, ProviderMessageId id, ResultSet row)
      throws SQLException {
    return new Key(
        connection,
        id,
        Columns.optionalUuid(row, "message_id").map(MessageId::new),
        row.getInt("rank"),
        row.getBoolean("parked_changes"));
  }

  /**
   * Gives the id to a message, which has left with it, and applies what was parked.
   *
   * @param rank the highest receipt known apart from that
   */
  public void give(TenantScope scope, Key key, MessageId message, int rank, Instant now) {
    String name =
        """
        update messages
        set external_id = :external,
          status = case when status in ('queued', 'sending', 'uncertain', 'failed') then 'sent'
            else status end,
          sent_at = coalesce(sent_at, :now), retry_count = greatest(attempts - 1, 0),
          error_code = null, error_details = null, next_attempt_at = null, next_look_at = null
        where tenant_id = :tenant and id = :message
        """;
    sql.updateOne(
        scope,
        name,
        values ->
            values
                .bind("external", key.id().value())
                .bind("message", message.value())
                .bind("now", now));
    assign(scope, key, message);
    news.climb(scope, message, key.id(), Math.max(rank, key.rank()), now);
    if (key.parkedChanges()) {
      ParkedChanges.Name parked = new ParkedChanges.Name(key.connection(), key.id());
      changes.apply(scope, parked, Direction.OUTBOUND, message);
    }
  }

  private void assign(TenantScope scope, Key key, MessageId message) {
    String assign =
        """
        update message_keys set message_id = :message
        where tenant_id = :tenant and connection_id = :connection and external_id = :external
          and direction = 'outbound'
        """;
    sql.updateOne(
        scope,
        assign,
        values ->
            values
                .bind("connection", key.connection().value())
                .bind("external", key.id().value())
                .bind("message", message.value()));
  }
}
