package dev.recado.web.connections;

import dev.recado.application.connections.ShowCondition.Condition;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.Restriction;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.web.connections.Notices.NoticeView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a connection stands, as the API shows it. */
public record StatusView(
    String id,
    String status,
    String reason,
    @Nullable String phone,
    @Nullable String qrCode,
    @Nullable String pairingCode,
    @Nullable Integer attempt,
    int attemptLimit,
    String provider,
    @Nullable Instant connectedAt,
    @Nullable Instant disconnectedAt,
    @Nullable Instant qrUpdatedAt,
    @Nullable Instant restrictedUntil,
    Instant lastUpdate,
    @Nullable NoticeView notice,
    HealthView health) {
  static StatusView from(Condition condition, Optional<NoticeView> notice, Instant now) {
    Connection connection = condition.connection();
    Optional<QrCode> shown = connection.scannable(now);
    return new StatusView(
        connection.id().toString(),
        connection.status().state().label(),
        connection.reason(now).label(),
        connection.phone().map(PhoneNumber::digits).orElse(null),
        shown.map(QrCode::image).orElse(null),
        shown.flatMap(QrCode::pairingCode).orElse(null),
        connection.qr().map(QrCode::attempt).orElse(null),
        QrCode.LIMIT,
        connection.provider().label(),
        connection.connectedAt().orElse(null),
        connection.connected() ? null : connection.disconnectedAt(),
        connection.qr().map(QrCode::shownAt).orElse(null),
        restrictedUntil(connection),
        connection.updatedAt(),
        notice.orElse(null),
        HealthView.from(condition));
  }

  private static @Nullable Instant restrictedUntil(Connection connection) {
    boolean restricted = connection.status().state() == ConnectionState.RESTRICTED;
    return connection.restriction().filter(r -> restricted).map(Restriction::until).orElse(null);
  }
}
