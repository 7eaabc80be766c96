package dev.recado.benchmarks;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What only the database knows of a paired unit. */
record Pairing(TenantId tenant, UnitId unit, ConnectionId connection, String secret) {
  static Pairing of(RunningPlatform running, String instance) throws SQLException {
    PostgresUrl owner = running.database().owner();
    String sql =
        """
        select tenant_id, unit_id, id, webhook_secret
        from unit_whatsapp_connections where instance_id = ?\
        """;
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, instance);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return new Pairing(
            new TenantId(rows.getObject(1, UUID.class)),
            new UnitId(rows.getObject(2, UUID.class)),
            new ConnectionId(rows.getObject(3, UUID.class)),
            rows.getString(4));
      }
    }
  }
}
