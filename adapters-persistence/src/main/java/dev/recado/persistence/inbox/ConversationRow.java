package dev.recado.persistence.inbox;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A conversation as the table gives it. */
final class ConversationRow {
  private ConversationRow() {}

  static Conversation read(ResultSet row) throws SQLException {
    return new Conversation(
        new ConversationId(Columns.uuid(row, "id")),
        new UnitId(Columns.uuid(row, "unit_id")),
        Columns.optionalUuid(row, "contact_id").map(ContactId::new),
        Columns.optionalText(row, "group_jid").flatMap(Jid::parse),
        row.getString("status").equals("open"),
        row.getInt("unread_count"),
        Jid.parse(row.getString("reply_jid")).orElseThrow(),
        Columns.instant(row, "last_message_at"),
        Columns.optionalText(row, "last_message_preview"),
        new Takeover(
            Columns.optionalInstant(row, "last_phone_at"),
            Columns.optionalInstant(row, "last_member_at")),
        Columns.optionalUuid(row, "assigned_to").map(MemberId::new));
  }
}
