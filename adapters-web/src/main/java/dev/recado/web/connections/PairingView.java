package dev.recado.web.connections;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.QrCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connection that is being paired. */
public record PairingView(
    String id,
    String unitId,
    String provider,
    String instanceId,
    String status,
    @Nullable String qrCode,
    @Nullable String pairingCode) {
  static PairingView from(Connection connection, Instant now) {
    return new PairingView(
        connection.id().toString(),
        connection.unit().toString(),
        connection.provider().label(),
        connection.instance().value(),
        connection.status().state().label(),
        connection.scannable(now).map(QrCode::image).orElse(null),
        connection.scannable(now).flatMap(QrCode::pairingCode).orElse(null));
  }
}
