package dev.recado.persistence.media;

import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A file as the table gives it. */
final class MediaFileRow {
  private MediaFileRow() {}

  static MediaFile read(ResultSet row) throws SQLException {
    return new MediaFile(
        new MediaId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        MediaState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        shownAs(row),
        name(row),
        content(row),
        Columns.optionalText(row, "reason"),
        Columns.instant(row, "created_at"));
  }

  static MessageType shownAs(ResultSet row) throws SQLException {
    return MessageType.valueOf(row.getString("shown_as").toUpperCase(Locale.ROOT));
  }

  static Optional<FileName> name(ResultSet row) throws SQLException {
    return Columns.optionalText(row, "file_name").flatMap(FileName::of);
  }

  private static Optional<MediaFile.Content> content(ResultSet row) throws SQLException {
    Optional<String> type = Columns.optionalText(row, "type");
    return type.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MediaFile.Content(type.get(), row.getLong("size"), row.getString("sha256")));
  }
}
