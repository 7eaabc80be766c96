package dev.recado.persistence.connections;

import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.Strain;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The care of a connection as columns. */
final class CareRow {
  private CareRow() {}

  static Update bind(Update statement, Care care) {
    Optional<Illness> illness = care.illness();
    return statement
        .bind("ailment", illness.map(known -> known.ailment().label()))
        .bind("ailing_since", illness.map(Illness::since))
        .bind("steps", illness.map(Illness::steps).orElse(0))
        .bind("latest_step_at", illness.map(Illness::latest))
        .bind("shaken_since", care.shakenSince())
        .bind("strain", care.strain().map(Strain::label))
        .bind("checked_at", care.checkedAt())
        .bind("recycled_at", care.recycledAt());
  }

  static Care read(ResultSet row) throws SQLException {
    return new Care(
        illness(row),
        Columns.optionalInstant(row, "shaken_since"),
        Columns.optionalText(row, "strain").flatMap(Strain::of),
        Columns.optionalInstant(row, "checked_at"),
        Columns.optionalInstant(row, "recycled_at"),
        row.getBoolean("registered"));
  }

  private static Optional<Illness> illness(ResultSet row) throws SQLException {
    Optional<String> ailment = Columns.optionalText(row, "ailment");
    if (ailment.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Illness(
            Ailment.valueOf(ailment.get().toUpperCase(Locale.ROOT)),
            Columns.instant(row, "ailing_since"),
            row.getInt("steps"),
            Columns.instant(row, "latest_step_at")));
  }
}
