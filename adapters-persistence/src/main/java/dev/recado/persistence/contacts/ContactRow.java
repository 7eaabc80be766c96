package dev.recado.persistence.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A contact as columns. */
final class ContactRow {
  private ContactRow() {}

  static Contact read(ResultSet row) throws SQLException {
    return new Contact(
        new ContactId(Columns.uuid(row, "id")),
        Columns.optionalText(row, "name"),
        Columns.optionalText(row, "phone").map(PhoneNumber::new),
        Columns.optionalText(row, "canonical_jid").flatMap(Jid::parse),
        Columns.optionalText(row, "lid").flatMap(Jid::parse),
        Columns.optionalInstant(row, "not_on_whatsapp_until"),
        Columns.instant(row, "created_at"));
  }
}
