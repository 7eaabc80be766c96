package dev.recado.persistence.contacts;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.member.MemberId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A merge as columns, beside those of the contact that went. */
final class MergeRow {
  private MergeRow() {}

  static Merge read(ResultSet row) throws SQLException {
    Optional<Instant> undoneAt = Columns.optionalInstant(row, "undone_at");
    Optional<MemberId> undoneBy = Columns.optionalUuid(row, "undone_by").map(MemberId::new);
    return new Merge(
        new MergeId(Columns.uuid(row, "merge_id")),
        new ContactId(Columns.uuid(row, "kept_id")),
        ContactRow.read(row),
        Merge.Reason.of(row.getString("reason")),
        Columns.instant(row, "merged_at"),
        Columns.optionalUuid(row, "merged_by").map(MemberId::new),
        undoneAt.map(at -> new Merge.Undone(at, undoneBy)));
  }
}
