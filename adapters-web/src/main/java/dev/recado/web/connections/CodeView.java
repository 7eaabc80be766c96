package dev.recado.web.connections;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.QrCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The code to scan; the lower-case name is the one old clients read. */
public record CodeView(
    String status, @Nullable String qrcode, @Nullable String qrCode, @Nullable String pairingCode) {
  static CodeView from(Connection connection, Instant now) {
    String image = connection.scannable(now).map(QrCode::image).orElse(null);
    return new CodeView(
        connection.status().state().label(),
        image,
        image,
        connection.scannable(now).flatMap(QrCode::pairingCode).orElse(null));
  }
}
