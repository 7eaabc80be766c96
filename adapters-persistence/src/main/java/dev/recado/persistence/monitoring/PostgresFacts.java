package dev.recado.persistence.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.Facts;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Figures of the tables themselves, by the one function that may look across tenants for them. */
public final class PostgresFacts implements Facts {
  private final CrossTenantSql all;

  public PostgresFacts(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Found everywhere(Span span) {
    return found(Optional.empty(), span);
  }

  @Override
  public Found of(TenantScope scope, Span span) {
    return found(Optional.of(scope.tenant()), span);
  }

  private Found found(Optional<TenantId> tenant, Span span) {
    return all.find(
            "select * from monitoring_facts(cast(:tenant as uuid), :begun, :since, :now)",
            values ->
                values
                    .bind("tenant", tenant.map(TenantId::value))
                    .bind("begun", span.begun())
                    .bind("since", span.since())
                    .bind("now", span.now()),
            (row, context) -> found(row))
        .orElseThrow();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        answers(row),
        row.getLong("unknown_instances"),
        row.getLong("database_errors"),
        new Outbound(
            row.getLong("succeeded"),
            row.getLong("failed"),
            row.getLong("retries"),
            row.getLong("uncertain")),
        lines(row),
        new Inbound(
            row.getLong("events"), Optional.ofNullable(row.getObject("usual", Double.class))),
        new Work(
            row.getInt("stuck_campaigns"),
            Duration.ofSeconds((long) row.getDouble("queue_seconds"))),
        new Seen(
            row.getBoolean("seen_inbound"),
            row.getBoolean("seen_outbound"),
            row.getBoolean("seen_scan")));
  }

  private static Answers answers(ResultSet row) throws SQLException {
    return new Answers(
        row.getLong("requests"),
        row.getLong("errors"),
        row.getLong("auth_refused"),
        row.getLong("throttled"),
        row.getInt("minutes_of_errors"));
  }

  private static Lines lines(ResultSet row) throws SQLException {
    return new Lines(
        row.getInt("in_use"),
        row.getInt("connected"),
        row.getInt("flaps"),
        row.getBoolean("live"),
        row.getInt("scans_without_effect"));
  }
}
