package dev.recado.persistence.connections;

import static dev.recado.persistence.sql.SqlFailures.unlessTaken;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The connections of the units. */
public final class PostgresConnections implements Connections {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresConnections(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Connection> ofUnit(TenantScope scope, UnitId unit) {
    return sql.find(
        scope,
        "select * from unit_whatsapp_connections where tenant_id = :tenant and unit_id = :unit",
        values -> values.bind("unit", unit.value()),
        (row, context) -> ConnectionRow.read(row));
  }

  @Override
  public Optional<Connection> find(TenantScope scope, ConnectionId connection) {
    return find(scope, connection, "");
  }

  /** Messages may go on referring to it: only writers of the row itself wait for each other. */
  @Override
  public Optional<Connection> lock(TenantScope scope, ConnectionId connection) {
    return find(scope, connection, " for no key update");
  }

  private Optional<Connection> find(TenantScope scope, ConnectionId connection, String lock) {
    return sql.find(
        scope,
        "select * from unit_whatsapp_connections where tenant_id = :tenant and id = :id" + lock,
        values -> values.bind("id", connection.value()),
        (row, context) -> ConnectionRow.read(row));
  }

  @Override
  public List<Connection> all(TenantScope scope) {
    return sql.list(
        scope,
        "select * from unit_whatsapp_connections where tenant_id = :tenant order by created_at, id",
        values -> {},
        (row, context) -> ConnectionRow.read(row));
  }

  @Override
  public void add(TenantScope scope, Connection connection) {
    String insert =
        """
        insert into unit_whatsapp_connections (tenant_id, id, unit_id, provider, instance_id,
          webhook_secret, status, status_reason, phone_number, qr_code, qr_updated_at, qr_count,
          pairing_code, restricted_until, restrictions, connected_at, disconnected_at, created_at,
          updated_at)
        values (:tenant, :id, :unit, :provider, :instance,
          :secret, :status, :reason, :phone, :qr, :qr_at, :qr_count,
          :pairing_code, :restricted_until, :restrictions, :connected_at, :disconnected_at, :updated_at, :updated_at)
        """;
    unlessTaken(
        "unit_whatsapp_connections_unit_key",
        PostgresConnections::secondOfUnit,
        () -> sql.updateOne(scope, insert, values -> ConnectionRow.bind(values, connection)));
  }

  private static Clash secondOfUnit() {
    return new Clash(
        "connection_exists", "Unit has a connection", "Use the connection the unit has.");
  }

  @Override
  public void update(TenantScope scope, Connection connection) {
    String update =
        """
        update unit_whatsapp_connections
        set provider = :provider, instance_id = :instance, webhook_secret = :secret,
          status = :status, status_reason = :reason, phone_number = :phone, qr_code = :qr,
          qr_updated_at = :qr_at, qr_count = :qr_count, pairing_code = :pairing_code,
          restricted_until = :restricted_until, restrictions = :restrictions,
          connected_at = :connected_at, disconnected_at = :disconnected_at,
          updated_at = :updated_at
        where tenant_id = :tenant and id = :id and unit_id = :unit
        """;
    sql.updateOne(scope, update, values -> ConnectionRow.bind(values, connection));
  }

  @Override
  public boolean servedElsewhere(TenantScope scope, PhoneNumber phone, ConnectionId connection) {
    return all.find(
            "select phone_connected_elsewhere(:phone, :connection)",
            values -> values.bind("phone", phone.digits()).bind("connection", connection.value()),
            (row, context) -> row.getBoolean(1))
        .orElseThrow();
  }
}
