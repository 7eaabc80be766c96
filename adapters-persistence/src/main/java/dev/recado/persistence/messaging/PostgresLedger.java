package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  public Optional<Due> next(TenantScope scope, ConnectionId connection, Instant now) {
    return line.next(scope, connection, now);
  }

  @Override
  public Optional<Instant> nextDue(TenantScope scope, ConnectionId connection) {
    return line.nextDue(scope, connection);
  }

  @Override
  public void begin(TenantScope scope, Attempt attempt) {
    String send =
        """
        update messages
        set status = 'sending', attempts = :number,
          last_retry_at = case when :number > 1 then cast(:at as timestamptz) end,
          external_id = null, sent_at = null, delivered_at = null, read_at = null,
          error_code = null, error_details = null, next_attempt_at = null
        where tenant_id = :tenant and id = :message and status = 'queued'
        """;
    sql.updateOne(
        scope,
        send,
        values ->
            values
                .bind("message", attempt.message().value())
                .bind("number", attempt.number())
                .bind("at", attempt.at()));
    attempts.add(scope, attempt);
  }

  @Override
  public Delivery conclude(TenantScope scope, AttemptId attempt, Verdict verdict, Instant now) {
    return conclusion.conclude(scope, attempt, verdict, now);
  }

  @Override
  public List<AttemptId> abandoned(TenantScope scope, Lanes.Lane lane) {
    return attempts.abandoned(scope, lane);
  }
}
