package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** The rows of the ledger. */
public final class Attempts {
  private final TenantSql sql;

  public Attempts(TenantSql sql) {
    this.sql = sql;
  }

  enum Outcome {
    SENDING,
    ACCEPTED,
    FAILED_BEFORE,
    REJECTED,
    UNKNOWN,
    FOUND,
    ABSENT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still to be found out what became of the call. */
    boolean open() {
      return this == SENDING || this == UNKNOWN;
    }
  }

  /**
   * An attempt and its message as it stands, locked.
   *
   * @param latest whether no other was begun since: only the latest may move its message
   */
  record Standing(
      AttemptId id,
      MessageId message,
      int number,
      Outcome outcome,
      boolean latest,
      Delivery delivery,
      Optional<ProviderMessageId> externalId) {}

  /** One statement: the messages, their attempts and the gap of their lane. */
  void begin(TenantScope scope, List<Attempt> begun) {
    String begin =
        """
        with attempt as (
          select * from unnest(:ids, :messages, :numbers, :tokens, :counted, :cold, :started, :gaps)
            as t (id, message_id, number, token, counted, cold, started_at, gap_until)
        ),
        message as (
          update messages m
          set status = 'sending', attempts = a.number,
            last_retry_at = case when a.number > 1 then a.started_at end,
            external_id = null, sent_at = null, delivered_at = null, read_at = null,
            error_code = null, error_details = null, next_attempt_at = null
          from attempt a
          where m.tenant_id = :tenant and m.id = a.message_id and m.status = 'queued'
          returning m.id, m.connection_id
        ),
        gap as (
          update lanes l set gap_until = a.gap_until
          from (
            select m.connection_id, max(a.gap_until) as gap_until
            from attempt a join message m on m.id = a.message_id group by 1) a
          where l.tenant_id = :tenant and l.connection_id = a.connection_id
        )
        insert into message_attempts (tenant_id, id, message_id, connection_id, number, started_at,
          lane_token, counted, cold)
        select :tenant, a.id, m.id, m.connection_id, a.number, a.started_at, a.token, a.counted,
          a.cold
        from attempt a join message m on m.id = a.message_id
        """;
    int written = sql.update(scope, begin, values -> bind(values, begun));
    if (written != begun.size()) {
      throw new IllegalStateException("not all of these messages of " + scope + " are queued");
    }
  }

  private static void bind(Update values, List<Attempt> begun) {
    values
        .bindArray("ids", UUID.class, begun.stream().map(a -> a.id().value()).toList())
        .bindArray("messages", UUID.class, begun.stream().map(a -> a.message().value()).toList())
        .bindArray("numbers", Integer.class, begun.stream().map(Attempt::number).toList())
        .bindArray("tokens", Long.class, begun.stream().map(Attempt::token).toList())
        .bindArray(
            "counted", Boolean.class, begun.stream().map(a -> a.traffic().counted()).toList())
        .bindArray("cold", Boolean.class, begun.stream().map(a -> a.traffic().cold()).toList())
        .bindArray("started", Instant.class, begun.stream().map(Attempt::at).toList())
        .bindArray("gaps", Instant.class, begun.stream().map(Attempt::gapUntil).toList());
  }

  ConnectionId connection(TenantScope scope, AttemptId attempt) {
    return sql.find(
            scope,
            "select connection_id from message_attempts where tenant_id = :tenant and id = :id",
            values -> values.bind("id", attempt.value()),
            (row, context) -> new ConnectionId(Columns.uuid(row, "connection_id")))
        .orElseThrow(() -> new IllegalStateException("no such attempt of " + scope.tenant()));
  }

  /** Locks the message first, for what is read of the attempt must not be older than the lock. */
  Standing lock(TenantScope scope, AttemptId attempt) {
    String lock =
        """
        select id from messages
        where tenant_id = :tenant and id = (
          select message_id from message_attempts where tenant_id = :tenant and id = :id)
        for update
        """;
    String read =
        """
        select a.id, a.message_id, a.number, a.outcome, m.status, m.external_id,
          not exists (
            select from message_attempts b
            where b.tenant_id = :tenant and b.message_id = a.message_id
              and (b.started_at, b.number) > (a.started_at, a.number)) as latest
        from message_attempts a
          join messages m on m.tenant_id = a.tenant_id and m.id = a.message_id
        where a.tenant_id = :tenant and a.id = :id
        """;
    sql.find(scope, lock, values -> values.bind("id", attempt.value()), (row, context) -> true);
    return sql.find(
            scope,
            read,
            values -> values.bind("id", attempt.value()),
            (row, context) -> standing(row))
        .orElseThrow(() -> new IllegalStateException("no such attempt of " + scope.tenant()));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new AttemptId(Columns.uuid(row, "id")),
        new MessageId(Columns.uuid(row, "message_id")),
        row.getInt("number"),
        MessageRow.label(Outcome.class, row, "outcome"),
        row.getBoolean("latest"),
        MessageRow.label(Delivery.class, row, "status"),
        Columns.optionalText(row, "external_id").map(ProviderMessageId::new));
  }

  /** What came of an attempt. */
  record Ending(Outcome outcome, Optional<ProviderMessageId> externalId, Optional<String> reason) {}

  void end(TenantScope scope, AttemptId attempt, Ending ending, Instant now) {
    String update =
        """
        update message_attempts
        set outcome = :outcome, finished_at = :now, external_id = coalesce(:external, external_id),
          reason = coalesce(:reason, reason)
        where tenant_id = :tenant and id = :id
        """;
    sql.updateOne(
        scope,
        update,
        values ->
            values
                .bind("id", attempt.value())
                .bind("outcome", ending.outcome().label())
                .bind("external", ending.externalId().map(ProviderMessageId::value))
                .bind("reason", ending.reason())
                .bind("now", now));
  }

  /** An echo shows that the call nobody knew the end of went through. */
  public void found(
      TenantScope scope, MessageId message, ProviderMessageId externalId, Instant now) {
    String update =
        """
        update message_attempts
        set outcome = 'found', finished_at = :now, external_id = :external
        where tenant_id = :tenant and message_id = :message and outcome = 'unknown'
        """;
    sql.update(
        scope,
        update,
        values ->
            values
                .bind("message", message.value())
                .bind("external", externalId.value())
                .bind("now", now));
  }

  List<AttemptId> abandoned(TenantScope scope, Lane lane) {
    String select =
        """
        select id from message_attempts
        where tenant_id = :tenant and connection_id = :connection and outcome = 'sending'
          and lane_token < :token
        order by started_at, id
        """;
    return sql.list(
        scope,
        select,
        values -> values.bind("connection", lane.connection().value()).bind("token", lane.token()),
        (row, context) -> new AttemptId(Columns.uuid(row, "id")));
  }
}
