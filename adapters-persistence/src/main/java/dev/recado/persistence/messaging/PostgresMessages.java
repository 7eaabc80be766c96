package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The messages of the tenants. */
public final class PostgresMessages implements Messages {
  private static final String WITHIN_REACH =
      " and (cast(:bound as uuid) is null or unit_id = :bound)";

  /** One conversation is merged at most so often while one message is accepted. */
  private static final int ROUNDS = 5;

  private final TenantSql sql;
  private final Acceptance acceptance;
  private final MergedTalks talks;

  public PostgresMessages(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    acceptance = new Acceptance(sql);
    talks = new MergedTalks(sql);
  }

  @Override
  public Accepted acceptOnce(TenantScope scope, Draft draft) {
    Draft place = draft;
    for (int round = 1; round <= ROUNDS; round++) {
      if (acceptance.queue(scope, place, talks.hold(scope, place.conversation()))) {
        acceptance.showInConversation(scope, place);
        return new Accepted.New(place.id());
      }
      Optional<Accepted.Seen> seen = draft.key().flatMap(key -> byKey(scope, draft.unit(), key));
      if (seen.isPresent()) {
        return seen.get();
      }
      place = place.in(talks.goesOn(scope, place.conversation()));
    }
    throw new IllegalStateException("no such conversation of " + scope.tenant());
  }

  @Override
  public Optional<Accepted.Seen> byKey(TenantScope scope, UnitId unit, IdempotencyKey key) {
    return sql.find(
        scope,
        """
        select * from messages
        where tenant_id = :tenant and unit_id = :unit and client_message_id = :key
        """,
        values -> values.bind("unit", unit.value()).bind("key", key.value()),
        (row, context) -> new Accepted.Seen(MessageRow.read(row), row.getString("request_hash")));
  }

  @Override
  public Optional<Message> find(TenantScope scope, MessageId message) {
    return sql.find(
        scope,
        "select * from messages where tenant_id = :tenant and id = :id" + WITHIN_REACH,
        values ->
            values.bind("id", message.value()).bind("bound", scope.boundTo().map(UnitId::value)),
        (row, context) -> MessageRow.read(row));
  }

  @Override
  public Page<Message> page(TenantScope scope, ConversationId conversation, Page.Request request) {
    String select =
        """
        select * from messages
        where tenant_id = :tenant and conversation_id = :conversation
          and (created_at, id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        """
            + WITHIN_REACH
            + " order by created_at desc, id desc limit :rows";
    List<Message> rows =
        sql.list(
            scope,
            select,
            values -> {
              values.bind("conversation", conversation.value());
              values.bind("bound", scope.boundTo().map(UnitId::value));
              KeysetPage.bind(values, request);
            },
            (row, context) -> MessageRow.read(row));
    return KeysetPage.of(rows, request, last -> new Cursor(last.createdAt(), last.id().value()));
  }

  /** The attempts are forgotten by a trigger, so that the runbook's SQL does the same. */
  @Override
  public boolean requeue(TenantScope scope, MessageId message, Instant now) {
    String requeue =
        """
        update messages set status = 'queued', updated_at = :now
        where tenant_id = :tenant and id = :id and status = 'failed' and origin = 'recado'
        """
            + WITHIN_REACH;
    return sql.update(
            scope,
            requeue,
            values ->
                values
                    .bind("id", message.value())
                    .bind("now", now)
                    .bind("bound", scope.boundTo().map(UnitId::value)))
        == 1;
  }
}
