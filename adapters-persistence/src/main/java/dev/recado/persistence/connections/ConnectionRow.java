package dev.recado.persistence.connections;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.ConnectionStatus;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.Restriction;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A connection as columns. */
final class ConnectionRow {
  private ConnectionRow() {}

  static void bind(SqlStatement<?> statement, Connection connection) {
    statement
        .bind("id", connection.id().value())
        .bind("unit", connection.unit().value())
        .bind("provider", connection.provider().label())
        .bind("instance", connection.instance().value())
        .bind("secret", connection.secret().value())
        .bind("status", connection.status().state().label())
        .bind("reason", connection.status().reason().label())
        .bind("phone", connection.phone().map(PhoneNumber::digits))
        .bind("restricted_until", connection.restriction().map(Restriction::until))
        .bind("restrictions", connection.restriction().map(Restriction::times).orElse(0))
        .bind("connected_at", connection.connectedAt())
        .bind("disconnected_at", connection.disconnectedAt())
        .bind("updated_at", connection.updatedAt());
    bind(statement, connection.qr());
  }

  private static void bind(SqlStatement<?> statement, Optional<QrCode> code) {
    statement
        .bind("qr", code.map(QrCode::image))
        .bind("qr_at", code.map(QrCode::shownAt))
        .bind("qr_count", code.map(QrCode::attempt).orElse(0))
        .bind("pairing_code", code.flatMap(QrCode::pairingCode));
  }

  static Connection read(ResultSet row) throws SQLException {
    return new Connection(
        new ConnectionId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        Provider.of(row.getString("provider")).orElseThrow(),
        new InstanceName(row.getString("instance_id")),
        new WebhookSecret(row.getString("webhook_secret")),
        status(row),
        Columns.optionalText(row, "phone_number").map(PhoneNumber::new),
        code(row),
        restriction(row),
        Columns.optionalInstant(row, "connected_at"),
        Columns.instant(row, "disconnected_at"),
        Columns.instant(row, "updated_at"));
  }

  private static Optional<Restriction> restriction(ResultSet row) throws SQLException {
    int times = Math.max(1, row.getInt("restrictions"));
    return Columns.optionalInstant(row, "restricted_until")
        .map(until -> new Restriction(until, times));
  }

  private static ConnectionStatus status(ResultSet row) throws SQLException {
    return new ConnectionStatus(
        ConnectionState.valueOf(constant(row, "status")),
        StatusReason.valueOf(constant(row, "status_reason")));
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  /** A code that an operator took away by hand, or left without its time, is none. */
  private static Optional<QrCode> code(ResultSet row) throws SQLException {
    Optional<String> image = Columns.optionalText(row, "qr_code");
    Optional<Instant> shownAt = Columns.optionalInstant(row, "qr_updated_at");
    if (image.isEmpty() || shownAt.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new QrCode(
            image.get(),
            Columns.optionalText(row, "pairing_code"),
            shownAt.get(),
            row.getInt("qr_count")));
  }
}
