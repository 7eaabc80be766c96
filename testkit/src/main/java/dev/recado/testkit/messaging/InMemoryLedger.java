package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.testkit.messaging.MessageTables.AttemptRow;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger in memory. */
public final class InMemoryLedger implements Ledger {
  private final MessageTables tables;
  private final Queue queue;
  private final Verdicts verdicts;

  public InMemoryLedger(MessageTables tables, Queue queue, Verdicts verdicts) {
    this.tables = tables;
    this.queue = queue;
    this.verdicts = verdicts;
  }

  @Override
  public Optional<Due> next(TenantScope scope, ConnectionId connection, Instant now) {
    return queue.next(scope, connection, now);
  }

  @Override
  public Optional<Instant> nextDue(TenantScope scope, ConnectionId connection) {
    return queue.nextDue(scope, connection);
  }

  @Override
  public void begin(TenantScope scope, Attempt attempt) {
    MessageRow queued =
        tables
            .messages()
            .find(scope, attempt.message())
            .filter(row -> row.value().delivery() == Delivery.QUEUED)
            .orElseThrow(() -> new IllegalStateException("the message is not queued"));
    tables
        .attempts()
        .insert(
            scope,
            attempt.id(),
            new AttemptRow(
                scope.tenant(), attempt.message(), attempt.token(), attempt.at(), false));
    tables
        .messages()
        .replace(
            scope,
            attempt.message(),
            queued
                .with(queued.order().orElseThrow().begun(attempt.id()))
                .with(Revision.of(queued.value()).sending(attempt.number()).done()));
  }

  @Override
  public Delivery conclude(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now) {
    AttemptRow row =
        tables
            .attempts()
            .find(scope, attempt)
            .orElseThrow(() -> new IllegalStateException("there is no such attempt"));
    tables
        .attempts()
        .replace(
            scope,
            attempt,
            new AttemptRow(row.tenant(), row.message(), row.token(), row.begunAt(), true));
    MessageRow message = tables.messages().find(scope, row.message()).orElseThrow();
    MessageRow judged = verdicts.judged(scope, message, attempt, verdict, now);
    tables.messages().replace(scope, row.message(), judged);
    return judged.value().delivery();
  }

  @Override
  public List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane) {
    List<AttemptId> abandoned = new ArrayList<>();
    tables
        .messages()
        .all(scope)
        .filter(row -> row.value().connection().equals(lane.connection()))
        .flatMap(row -> row.order().stream())
        .flatMap(order -> order.last().stream())
        .filter(attempt -> left(scope, attempt, lane.token()))
        .forEach(abandoned::add);
    return abandoned;
  }

  private boolean left(TenantScope scope, AttemptId attempt, long token) {
    return tables
        .attempts()
        .find(scope, attempt)
        .filter(row -> !row.concluded() && row.token() < token)
        .isPresent();
  }
}
