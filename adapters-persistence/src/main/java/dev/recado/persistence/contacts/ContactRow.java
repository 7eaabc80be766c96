package dev.recado.persistence.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.ContactNames.Profile;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A contact as columns. */
final class ContactRow {
  private ContactRow() {}

  static Contact read(ResultSet row) throws SQLException {
    return new Contact(
        new ContactId(Columns.uuid(row, "id")),
        names(row),
        Columns.optionalText(row, "phone").map(PhoneNumber::new),
        Columns.optionalText(row, "canonical_jid").flatMap(Jid::parse),
        Columns.optionalText(row, "lid").flatMap(Jid::parse),
        Columns.optionalInstant(row, "not_on_whatsapp_until"),
        new ContactFields(
            Columns.optionalText(row, "fields").map(JsonTexts::read).orElseGet(Map::of)),
        Columns.instant(row, "created_at"));
  }

  private static ContactNames names(ResultSet row) throws SQLException {
    Optional<Instant> at = Columns.optionalInstant(row, "push_name_at");
    return new ContactNames(
        Columns.optionalText(row, "saved_name"),
        Columns.optionalText(row, "business_name"),
        Columns.optionalText(row, "push_name").map(name -> new Profile(name, at)));
  }
}
