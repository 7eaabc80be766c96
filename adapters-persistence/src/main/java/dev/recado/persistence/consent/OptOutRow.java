package dev.recado.persistence.consent;

import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An opt-out as the table gives it. */
final class OptOutRow {
  private OptOutRow() {}

  static OptOut read(ResultSet row) throws SQLException {
    return new OptOut(
        new OptOutId(Columns.uuid(row, "id")),
        new ContactId(Columns.uuid(row, "contact_id")),
        source(row.getString("source")),
        evidence(row),
        Columns.optionalText(row, "note"),
        Columns.instant(row, "opted_out_at"),
        Columns.optionalUuid(row, "opted_out_by").map(MemberId::new),
        undone(row));
  }

  private static ConsentSource source(String label) {
    return ConsentSource.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Optional<OptOut.Evidence> evidence(ResultSet row) throws SQLException {
    Optional<String> keyword = Columns.optionalText(row, "keyword");
    String text = row.getString("evidence");
    Optional<MessageId> message = Columns.optionalUuid(row, "message_id").map(MessageId::new);
    return keyword.map(phrase -> new OptOut.Evidence(phrase, text, message));
  }

  private static Optional<OptOut.Undone> undone(ResultSet row) throws SQLException {
    Optional<Instant> at = Columns.optionalInstant(row, "undone_at");
    String source = row.getString("undone_source");
    Optional<MemberId> by = Columns.optionalUuid(row, "undone_by").map(MemberId::new);
    return at.map(time -> new OptOut.Undone(time, source(source), by));
  }
}
