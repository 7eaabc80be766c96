package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A ledger that is wrong about attempts nobody concluded, or about verdicts.
 *
 * @param abandoning what is told of the attempts of dead workers
 * @param verdict what is written instead of the verdict, given when
 */
record MistakenLedger(
    Ledger right,
    UnaryOperator<List<AttemptId>> abandoning,
    BiFunction<Verdict, Instant, Verdict> verdict)
    implements Ledger {
  @Override
  public List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most) {
    return right.next(scope, connection, open, now, most);
  }

  @Override
  public Map<TrafficClass, Instant> waiting(
      TenantScope scope, ConnectionId connection, Instant now) {
    return right.waiting(scope, connection, now);
  }

  @Override
  public void begin(TenantScope scope, List<Attempt> attempts) {
    right.begin(scope, attempts);
  }

  @Override
  public void refuse(TenantScope scope, MessageId message, RefusalReason reason) {
    right.refuse(scope, message, reason);
  }

  @Override
  public Map<AttemptId, Delivery> conclude(
      TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now) {
    Map<AttemptId, Verdict> judged = new LinkedHashMap<>();
    verdicts.forEach((attempt, right) -> judged.put(attempt, verdict.apply(right, now)));
    return right.conclude(scope, judged, now);
  }

  @Override
  public List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane) {
    return abandoning.apply(right.abandoned(scope, lane));
  }
}
