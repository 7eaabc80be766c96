package dev.recado.web.contacts;

import dev.recado.application.contacts.ContactCard;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API shows it.
 *
 * @param name the name to show: the first there is of the three that follow
 * @param savedName what a member entered
 * @param businessName what WhatsApp verified a business to be called
 * @param pushName what the person calls himself
 * @param fields what the tenant notes about the person, by name
 */
public record ContactView(
    String id,
    @Nullable String name,
    @Nullable String savedName,
    @Nullable String businessName,
    @Nullable String pushName,
    @Nullable String phone,
    @Nullable String canonicalJid,
    @Nullable String lid,
    @Nullable Instant notOnWhatsAppUntil,
    List<String> tags,
    Map<String, String> fields,
    boolean optedOut,
    Instant createdAt) {
  static ContactView from(ContactCard card) {
    Contact contact = card.contact();
    ContactNames names = contact.names();
    return new ContactView(
        contact.id().toString(),
        contact.name().orElse(null),
        names.saved().orElse(null),
        names.business().orElse(null),
        names.profile().map(ContactNames.Profile::name).orElse(null),
        contact.phone().map(PhoneNumber::digits).orElse(null),
        contact.canonical().map(Object::toString).orElse(null),
        contact.lid().map(Object::toString).orElse(null),
        contact.notOnWhatsAppUntil().orElse(null),
        card.tags().stream().map(Tag::value).toList(),
        contact.fields().values(),
        card.optedOut(),
        contact.createdAt());
  }
}
