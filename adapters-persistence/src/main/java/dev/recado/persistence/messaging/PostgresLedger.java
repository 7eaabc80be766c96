package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The ledger of attempts and the order of a lane. */
public final class PostgresLedger implements Ledger {
  private final TenantSql sql;
  private final WaitingLine line;
  private final Attempts attempts;
  private final Conclusion conclusion;

  public PostgresLedger(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    line = new WaitingLine(sql);
    attempts = new Attempts(sql);
    conclusion = new Conclusion(sql, new PostgresLanes(jdbi));
  }

  @Override
  public List<Due> next(
      TenantScope scope, ConnectionId connection, Set<TrafficClass> open, Instant now, int most) {
    return line.next(scope, connection, open, now, most);
  }

  @Override
  public Map<TrafficClass, Instant> waiting(
      TenantScope scope, ConnectionId connection, Instant now) {
    return line.byClass(scope, connection, now);
  }

  @Override
  public void begin(TenantScope scope, List<Attempt> begun) {
    attempts.begin(scope, begun);
  }

  @Override
  public void refuse(TenantScope scope, MessageId message, RefusalReason reason) {
    String refuse =
        """
        update messages set status = 'failed', error_code = :code, error_details = null
        where tenant_id = :tenant and id = :message and status = 'queued'
        """;
    sql.updateOne(
        scope,
        refuse,
        values -> values.bind("message", message.value()).bind("code", reason.label()));
  }

  @Override
  public Map<AttemptId, Delivery> conclude(
      TenantScope scope, Map<AttemptId, Verdict> verdicts, Instant now) {
    return conclusion.conclude(scope, verdicts, now);
  }

  @Override
  public List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane) {
    return attempts.abandoned(scope, lane);
  }
}
