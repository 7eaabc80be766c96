package dev.recado.persistence.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** One small row of care per connection; a trigger makes it and has it looked at. */
public final class PostgresCareBook implements CareBook {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresCareBook(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public List<Patient> claim(Duration lease, Instant now, int limit) {
    return all.list(
        """
        select tenant_id, connection_id, token
        from claim_care(:now, make_interval(secs => :seconds), :most)
        """,
        values ->
            values.bind("now", now).bind("seconds", lease.toMillis() / 1000.0).bind("most", limit),
        (row, context) ->
            new Patient(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new ConnectionId(Columns.uuid(row, "connection_id")),
                row.getLong("token")));
  }

  @Override
  public Care of(TenantScope scope, ConnectionId connection) {
    return read(scope, connection, "");
  }

  @Override
  public Care lock(TenantScope scope, ConnectionId connection) {
    return read(scope, connection, " for no key update of c");
  }

  private Care read(TenantScope scope, ConnectionId connection, String lock) {
    String select =
        """
        select c.*, w.registered_secret is not distinct from w.webhook_secret as registered
        from connection_care c
          join unit_whatsapp_connections w on w.tenant_id = c.tenant_id and w.id = c.connection_id
        where c.tenant_id = :tenant and c.connection_id = :connection
        """;
    return sql.find(
            scope,
            select + lock,
            values -> values.bind("connection", connection.value()),
            (row, context) -> CareRow.read(row))
        .orElseThrow(() -> new IllegalStateException("no such connection of " + scope.tenant()));
  }

  @Override
  public boolean keep(TenantScope scope, Patient patient, Care care, Optional<Instant> nextDue) {
    TenantSql.requireOwn(scope, patient.tenant());
    String keep =
        """
        update connection_care
        set lease_until = null, next_due = least(next_due, cast(:next_due as timestamptz)),
          ailment = :ailment, ailing_since = :ailing_since, steps = :steps,
          latest_step_at = :latest_step_at, shaken_since = :shaken_since, strain = :strain,
          checked_at = :checked_at, recycled_at = :recycled_at
        where tenant_id = :tenant and connection_id = :connection and token = :token
        """;
    return sql.update(
            scope,
            keep,
            values ->
                CareRow.bind(values, care)
                    .bind("connection", patient.connection().value())
                    .bind("token", patient.token())
                    .bind("next_due", nextDue))
        == 1;
  }

  @Override
  public void shaken(TenantScope scope, ConnectionId connection, Instant now) {
    String note =
        """
        update connection_care
        set shaken_since = :now, next_due = least(next_due, cast(:due as timestamptz))
        where tenant_id = :tenant and connection_id = :connection and shaken_since is null
        """;
    sql.update(
        scope,
        note,
        values ->
            values
                .bind("connection", connection.value())
                .bind("now", now)
                .bind("due", now.plus(Care.GRACE)));
  }

  @Override
  public void ails(TenantScope scope, ConnectionId connection, Ailment ailment, Instant now) {
    String note =
        """
        update connection_care
        set ailment = :ailment, ailing_since = :now, steps = 0, latest_step_at = :now,
          next_due = least(next_due, cast(:now as timestamptz))
        where tenant_id = :tenant and connection_id = :connection
          and ailment is distinct from :ailment
        """;
    sql.update(
        scope,
        note,
        values ->
            values
                .bind("connection", connection.value())
                .bind("ailment", ailment.label())
                .bind("now", now));
  }

  @Override
  public void registered(TenantScope scope, ConnectionId connection, WebhookSecret secret) {
    String note =
        """
        update unit_whatsapp_connections
        set registered_secret = :secret
        where tenant_id = :tenant and id = :connection
          and registered_secret is distinct from :secret
        """;
    sql.update(
        scope,
        note,
        values -> values.bind("connection", connection.value()).bind("secret", secret.value()));
  }
}
