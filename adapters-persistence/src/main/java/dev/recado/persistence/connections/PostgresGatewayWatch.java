package dev.recado.persistence.connections;

import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.domain.connection.GatewayCheckup;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What is known of the gateway, in one row of the platform's own. */
public final class PostgresGatewayWatch implements GatewayWatch {
  private final CrossTenantSql all;

  public PostgresGatewayWatch(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public boolean take(Duration pause, Instant now) {
    return all.find(
            """
            update gateway_watch set next_look_at = :next where next_look_at <= :now
            returning only_row
            """,
            values -> values.bind("next", now.plus(pause)).bind("now", now),
            (row, context) -> true)
        .isPresent();
  }

  @Override
  public void keep(GatewayCheckup checkup) {
    all.find(
            """
            update gateway_watch set standing = :standing, version = :version, checked_at = :at
            returning only_row
            """,
            values ->
                values
                    .bind("standing", checkup.standing().label())
                    .bind("version", checkup.version().map(GatewayVersion::toString))
                    .bind("at", checkup.at()),
            (row, context) -> true)
        .orElseThrow();
  }

  @Override
  public Optional<GatewayCheckup> latest() {
    return all.find(
        "select * from gateway_watch where standing is not null",
        values -> {},
        (row, context) -> checkup(row));
  }

  private static GatewayCheckup checkup(ResultSet row) throws SQLException {
    return new GatewayCheckup(
        GatewayStanding.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        Columns.optionalText(row, "version").flatMap(GatewayVersion::of),
        Columns.instant(row, "checked_at"));
  }
}
