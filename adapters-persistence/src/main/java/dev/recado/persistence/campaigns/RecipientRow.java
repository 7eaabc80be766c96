package dev.recado.persistence.campaigns;

import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonTexts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A recipient as columns, and those to be added as one JSON array. */
final class RecipientRow {
  /** Looked up once: in Open Liberty each look-up searches all bundles. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecipientRow() {}

  static Recipient read(ResultSet row) throws SQLException {
    int variant = row.getInt("variant");
    return new Recipient(
        new RecipientId(Columns.uuid(row, "id")),
        new CampaignId(Columns.uuid(row, "campaign_id")),
        Columns.optionalUuid(row, "contact_id").map(ContactId::new),
        row.getInt("position"),
        Columns.optionalText(row, "shown_phone"),
        Columns.optionalText(row, "shown_name"),
        JsonTexts.read(row.getString("variables")),
        row.getObject("variant") == null ? Optional.empty() : Optional.of(variant),
        CampaignRow.label(RecipientStatus.class, row, "status"),
        Columns.optionalText(row, "reason").map(RecipientRow::reason),
        Columns.optionalText(row, "error_message"),
        Columns.optionalUuid(row, "message_id").map(MessageId::new),
        marks(row));
  }

  private static RefusalReason reason(String label) {
    return RefusalReason.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Recipient.Marks marks(ResultSet row) throws SQLException {
    return new Recipient.Marks(
        Columns.optionalInstant(row, "sent_at"),
        Columns.optionalInstant(row, "delivered_at"),
        Columns.optionalInstant(row, "read_at"),
        Columns.optionalInstant(row, "replied_at"),
        Columns.optionalInstant(row, "opted_out_at"));
  }

  static String write(List<Entry> entries) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    entries.forEach(entry -> array.add(write(entry)));
    return array.build().toString();
  }

  private static JsonObjectBuilder write(Entry entry) {
    JsonObjectBuilder object = JSON.createObjectBuilder().add("id", entry.id().toString());
    JsonObjectBuilder variables = JSON.createObjectBuilder();
    entry.variables().forEach(variables::add);
    object.add("variables", variables);
    entry.contact().ifPresent(contact -> object.add("contact", contact.toString()));
    entry.phone().ifPresent(phone -> object.add("phone", phone));
    entry.name().ifPresent(name -> object.add("name", name));
    entry.skipped().ifPresent(reason -> object.add("skipped", reason.label()));
    entry.note().ifPresent(note -> object.add("note", note));
    return object;
  }
}
