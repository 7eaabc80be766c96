package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.messaging.MessageTables.AttemptRow;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  public List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most) {
    return queue.next(scope, connection, open, now, most);
  }

  @Override
  public Map<TrafficClass, Instant> waiting(
      TenantScope scope, ConnectionId connection, Instant now) {
    return queue.dueByClass(scope, connection, now);
  }

  @Override
  public void begin(TenantScope scope, List<Attempt> attempts) {
    attempts.forEach(attempt -> begin(scope, attempt));
  }

  private void begin(TenantScope scope, Attempt attempt) {
    MessageRow queued = queued(scope, attempt.message());
    tables
        .attempts()
        .insert(
            scope,
            attempt.id(),
            new AttemptRow(scope.tenant(), attempt, queued.value().connection(), false, true));
    tables
        .lanes()
        .find(scope, queued.value().connection())
        .ifPresent(
            lane ->
                tables
                    .lanes()
                    .replace(scope, lane.connection(), lane.closedUntil(attempt.gapUntil())));
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
  public Map<AttemptId, Delivery> conclude(
      TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now) {
    Map<AttemptId, Delivery> stand = new LinkedHashMap<>();
    verdicts.forEach(
        (attempt, verdict) -> stand.put(attempt, concluded(scope, attempt, verdict, now)));
    return stand;
  }

  private Delivery concluded(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now) {
    AttemptRow row =
        tables
            .attempts()
            .find(scope, attempt)
            .orElseThrow(() -> new IllegalStateException("there is no such attempt"));
    tables.attempts().replace(scope, attempt, row.ended(mayHaveLeft(verdict)));
    MessageId id = row.begun().message();
    MessageRow message = tables.messages().find(scope, id).orElseThrow();
    MessageRow judged = verdicts.judged(scope, message, attempt, verdict, now);
    tables.messages().replace(scope, id, judged);
    return judged.value().delivery();
  }

  private static boolean mayHaveLeft(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sent sent -> true;
      case Verdict.Uncertain uncertain -> true;
      case Verdict.Retry retry -> false;
      case Verdict.Failed failed -> false;
      case Verdict.NotMade notMade -> false;
    };
  }

  @Override
  public void refuse(TenantScope scope, MessageId message, RefusalReason reason) {
    MessageRow queued = queued(scope, message);
    tables
        .messages()
        .replace(
            scope,
            message,
            queued.with(Revision.of(queued.value()).failed(reason.label(), "").done()));
  }

  private MessageRow queued(TenantScope scope, MessageId message) {
    return tables
        .messages()
        .find(scope, message)
        .filter(row -> row.value().delivery() == Delivery.QUEUED)
        .orElseThrow(() -> new IllegalStateException("the message is not queued"));
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
        .filter(row -> !row.concluded() && row.begun().token() < token)
        .isPresent();
  }
}
