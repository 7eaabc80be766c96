package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The investigation of a message, kept in its own row. */
public final class PostgresSettlements implements Settlements {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresSettlements(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public List<DueLook> due(Instant now, int limit) {
    return all.list(
        "select tenant_id, message_id from due_settlements(:now, :most)",
        values -> values.bind("now", now).bind("most", limit),
        (row, context) ->
            new DueLook(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new MessageId(Columns.uuid(row, "message_id"))));
  }

  @Override
  public Optional<Uncertain> open(TenantScope scope, MessageId message) {
    return sql.find(
        scope,
        UncertainRow.SELECT,
        values -> values.bind("message", message.value()),
        (row, context) -> UncertainRow.read(row));
  }

  @Override
  public Set<ProviderMessageId> taken(
      TenantScope scope, ConnectionId connection, Set<ProviderMessageId> ids) {
    String select =
        """
        select external_id from message_keys
        where tenant_id = :tenant and connection_id = :connection
          and external_id = any(:ids) and message_id is not null
        """;
    String[] asked = ids.stream().map(ProviderMessageId::value).toArray(String[]::new);
    return new HashSet<>(
        sql.list(
            scope,
            select,
            values -> values.bind("connection", connection.value()).bind("ids", asked),
            (row, context) -> new ProviderMessageId(row.getString("external_id"))));
  }

  /** The attempt stays unknown: what a person says is no evidence, and it may have left. */
  @Override
  public boolean settle(
      TenantScope scope, MessageId message, PersonalVerdict verdict, String reason, Instant now) {
    String settle =
        """
        with settled as (
          update messages
          set status = :status, next_look_at = null,
            sent_at = case when :status = 'sent' then coalesce(sent_at, uncertain_since) end,
            attempts = case when :status = 'queued' then 0 else attempts end,
            retry_count = case when :status = 'queued' then 0 else retry_count end,
            next_attempt_at = null,
            expires_at = case when :status <> 'queued' then expires_at
              when expires_at is not null then cast(:now as timestamptz) + interval '24 hours' end,
            error_code = case when :status = 'failed' then 'given_up' end,
            error_details = case when :status = 'failed' then :reason end, updated_at = :now
          where tenant_id = :tenant and id = :message and status = 'uncertain'
          returning id
        )
        update message_attempts a set reason = :reason
        from (
          select b.id, b.started_at
          from settled s
            join message_attempts b on b.tenant_id = :tenant and b.message_id = s.id
          order by b.started_at desc, b.number desc limit 1
        ) latest
        where a.tenant_id = :tenant and a.id = latest.id and a.started_at = latest.started_at
        """;
    return sql.update(
            scope,
            settle,
            values ->
                values
                    .bind("message", message.value())
                    .bind("status", standing(verdict).label())
                    .bind("reason", reason)
                    .bind("now", now))
        == 1;
  }

  private static Delivery standing(PersonalVerdict verdict) {
    return switch (verdict) {
      case ARRIVED -> Delivery.SENT;
      case SEND_AGAIN -> Delivery.QUEUED;
      case GIVE_UP -> Delivery.FAILED;
    };
  }

  @Override
  public void looked(
      TenantScope scope,
      MessageId message,
      Optional<Instant> firstAbsent,
      Optional<Instant> nextLook) {
    String note =
        """
        update messages
        set looks = looks + 1, first_absent_at = :first_absent, next_look_at = :next_look
        where tenant_id = :tenant and id = :message and status = 'uncertain'
        """;
    sql.update(
        scope,
        note,
        values ->
            values
                .bind("message", message.value())
                .bind("first_absent", firstAbsent)
                .bind("next_look", nextLook));
  }
}
