package dev.recado.persistence.inbox;

import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.Replays;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A raw event without its body, which may be large. */
final class RawEventRow {
  static final String COLUMNS =
      """
      r.id, c.unit_id, r.connection_id, r.event, r.received_at, r.outcome, r.note, r.replays,
        r.replayed_at, r.replayed_by
      """;

  private RawEventRow() {}

  static Entry read(ResultSet row) throws SQLException {
    Replays replays =
        new Replays(
            row.getInt("replays"),
            Columns.optionalInstant(row, "replayed_at"),
            Columns.optionalUuid(row, "replayed_by").map(MemberId::new));
    return new Entry(
        Columns.uuid(row, "id"),
        new UnitId(Columns.uuid(row, "unit_id")),
        new ConnectionId(Columns.uuid(row, "connection_id")),
        row.getString("event"),
        Columns.instant(row, "received_at"),
        Handling.of(row.getString("outcome")),
        Columns.optionalText(row, "note").orElse(""),
        replays);
  }
}
