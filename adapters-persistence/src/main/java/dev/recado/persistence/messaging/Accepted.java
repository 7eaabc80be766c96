package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The usual end of calls: the provider took the messages, and nothing came of them earlier by
 * webhook. As everywhere ids are locked before messages.
 */
final class Accepted {
  private final TenantSql sql;

  Accepted(TenantSql sql) {
    this.sql = sql;
  }

  private record Call(UUID attempt, String externalId) {}

  /**
   * @return the attempts whose messages are sent now; about the others more has to be found out
   */
  List<AttemptId> accept(TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now) {
    List<Call> calls = new ArrayList<>();
    verdicts.forEach(
        (attempt, verdict) -> {
          if (verdict instanceof Verdict.Sent(ProviderMessageId id)) {
            calls.add(new Call(attempt.value(), id.value()));
          }
        });
    return calls.isEmpty() ? List.of() : send(scope, name(scope, calls, now), now);
  }

  /** Locks the ids nobody has heard of before. */
  private List<Call> name(TenantScope scope, List<Call> calls, Instant now) {
    String name =
        """
        with call as (select * from unnest(:attempts, :externals) as t (attempt, external_id)),
        named as (
          insert into message_keys
            (tenant_id, connection_id, external_id, direction, first_seen_at)
          select :tenant, a.connection_id, c.external_id, 'outbound', :now
          from call c
            join message_attempts a on a.tenant_id = :tenant and a.id = c.attempt
              and a.outcome = 'sending'
          order by c.external_id
          on conflict do nothing
          returning external_id
        )
        select c.attempt, c.external_id from call c join named n on n.external_id = c.external_id
        """;
    return sql.list(
        scope,
        name,
        values -> bind(values, calls).bind("now", now),
        (row, context) -> new Call(Columns.uuid(row, "attempt"), row.getString("external_id")));
  }

  private List<AttemptId> send(TenantScope scope, List<Call> named, Instant now) {
    String send =
        """
        with call as (
          select a.id, a.message_id, a.connection_id, c.external_id
          from unnest(:attempts, :externals) as c (attempt, external_id)
            join message_attempts a on a.tenant_id = :tenant and a.id = c.attempt
              and a.outcome = 'sending'
        ),
        sent as (
          update messages m
          set external_id = c.external_id, status = 'sent', sent_at = :now,
            retry_count = greatest(m.attempts - 1, 0), error_code = null, error_details = null,
            next_attempt_at = null, next_look_at = null
          from call c
          where m.tenant_id = :tenant and m.id = c.message_id and m.status = 'sending'
            and m.external_id is null
          returning c.id, m.id as message_id, c.connection_id, c.external_id
        ),
        ended as (
          update message_attempts a
          set outcome = 'accepted', finished_at = :now, external_id = s.external_id
          from sent s
          where a.tenant_id = :tenant and a.id = s.id and a.outcome = 'sending'
        )
        update message_keys k set message_id = s.message_id
        from sent s
        where k.tenant_id = :tenant and k.connection_id = s.connection_id
          and k.external_id = s.external_id and k.direction = 'outbound'
        returning s.id
        """;
    return named.isEmpty()
        ? List.of()
        : sql.list(
            scope,
            send,
            values -> bind(values, named).bind("now", now),
            (row, context) -> new AttemptId(Columns.uuid(row, "id")));
  }

  private static <S extends SqlStatement<S>> S bind(S values, List<Call> calls) {
    return values
        .bindArray("attempts", UUID.class, calls.stream().map(Call::attempt).toList())
        .bindArray("externals", String.class, calls.stream().map(Call::externalId).toList());
  }
}
