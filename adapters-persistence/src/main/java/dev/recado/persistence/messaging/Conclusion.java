package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.messaging.Attempts.Ending;
import dev.recado.persistence.messaging.Attempts.Outcome;
import dev.recado.persistence.messaging.Attempts.Standing;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a verdict behind its attempt, whoever holds the lane by now, and moves the message. */
final class Conclusion {
  private final Accepted accepted;
  private final Attempts attempts;
  private final ProviderIds ids;
  private final Twins twins;
  private final Moves moves;
  private final Lanes lanes;

  Conclusion(TenantSql sql, Lanes lanes) {
    this.accepted = new Accepted(sql);
    this.attempts = new Attempts(sql);
    this.ids = new ProviderIds(sql);
    this.twins = new Twins(sql);
    this.moves = new Moves(sql);
    this.lanes = lanes;
  }

  /** At once what was accepted and had not been heard of before, the rest one by one. */
  Map<AttemptId, Delivery> conclude(
      TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now) {
    Map<AttemptId, Delivery> stand = new LinkedHashMap<>();
    accepted.accept(scope, verdicts, now).forEach(attempt -> stand.put(attempt, Delivery.SENT));
    verdicts.forEach(
        (attempt, verdict) -> {
          if (!stand.containsKey(attempt)) {
            stand.put(attempt, conclude(scope, attempt, verdict, now));
          }
        });
    return stand;
  }

  private Delivery conclude(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now) {
    ConnectionId connection = attempts.connection(scope, attempt);
    if (verdict instanceof Verdict.Sent(ProviderMessageId id)) {
      // The id before the message: so lock the echo and the receipts that may come right now.
      ids.lock(scope, connection, id, now);
    }
    Standing before = attempts.lock(scope, attempt);
    end(scope, before, verdict, now);
    move(scope, connection, before, verdict, now);
    Delivery after = attempts.lock(scope, attempt).delivery();
    if (before.delivery() == Delivery.UNCERTAIN && after != Delivery.UNCERTAIN) {
      // What waited behind it in its conversation may go on.
      lanes.wake(scope, connection, now);
    }
    return after;
  }

  private void end(TenantScope scope, Standing standing, Verdict verdict, Instant now) {
    if (standing.outcome().open() || verdict instanceof Verdict.Sent) {
      attempts.end(scope, standing.id(), ending(standing, verdict), now);
    }
  }

  private static Ending ending(Standing standing, Verdict verdict) {
    boolean doubted = standing.outcome() == Outcome.UNKNOWN || standing.outcome() == Outcome.FOUND;
    Outcome notSent = doubted ? Outcome.ABSENT : Outcome.FAILED_BEFORE;
    return switch (verdict) {
      case Verdict.Sent(ProviderMessageId id) ->
          new Ending(doubted ? Outcome.FOUND : Outcome.ACCEPTED, Optional.of(id), Optional.empty());
      case Verdict.Retry(Instant at, String detail) ->
          new Ending(notSent, Optional.empty(), Optional.of(detail));
      case Verdict.Failed(String code, String detail) ->
          new Ending(
              code.equals("gateway_failed") ? notSent : Outcome.REJECTED,
              Optional.empty(),
              Optional.of(detail));
      case Verdict.Uncertain(Instant look, String detail) -> unclear(standing, detail);
      case Verdict.NotMade() ->
          new Ending(notSent, Optional.empty(), Optional.of("the call was not made"));
    };
  }

  /** An echo may have shown already that it went through. */
  private static Ending unclear(Standing standing, String detail) {
    Optional<ProviderMessageId> shown = standing.externalId().filter(id -> standing.latest());
    return new Ending(
        shown.isPresent() ? Outcome.FOUND : Outcome.UNKNOWN, shown, Optional.of(detail));
  }

  private void move(
      TenantScope scope, ConnectionId connection, Standing standing, Verdict verdict, Instant now) {
    switch (verdict) {
      case Verdict.Sent(ProviderMessageId id) -> {
        if (!standing.externalId().equals(Optional.of(id))) {
          name(scope, standing, ids.lock(scope, connection, id, now), now);
        }
      }
      case Verdict.Retry(Instant at, String detail) -> moves.queue(scope, standing, at);
      case Verdict.Failed(String code, String detail) -> moves.fail(scope, standing, code, detail);
      case Verdict.Uncertain(Instant look, String detail) ->
          moves.doubt(scope, standing, look, now);
      case Verdict.NotMade() -> moves.putBack(scope, standing, now);
    }
  }

  private void name(TenantScope scope, Standing standing, ProviderIds.Key key, Instant now) {
    MessageId ours = standing.message();
    if (standing.externalId().isPresent()) {
      twins.split(scope, ours, now);
    }
    int rank =
        key.message()
            .filter(twin -> !twin.equals(ours))
            .map(twin -> twins.free(scope, twin, ours, now))
            .orElse(0);
    ids.give(scope, key, ours, rank, now);
  }
}
