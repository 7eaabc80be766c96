package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts beside contacts what is kept elsewhere, within the transaction of whoever asks. */
public final class ContactCards {
  private final ContactTags tags;
  private final OptOuts optOuts;

  public ContactCards(ContactTags tags, OptOuts optOuts) {
    this.tags = tags;
    this.optOuts = optOuts;
  }

  ContactCard of(TenantScope scope, Contact contact) {
    return of(scope, List.of(contact)).getFirst();
  }

  List<ContactCard> of(TenantScope scope, List<Contact> contacts) {
    List<ContactId> ids = contacts.stream().map(Contact::id).toList();
    Map<ContactId, List<Tag>> known = tags.of(scope, ids);
    Set<ContactId> out = optOuts.among(scope, ids);
    return contacts.stream()
        .map(
            contact ->
                new ContactCard(
                    contact,
                    known.getOrDefault(contact.id(), List.of()),
                    out.contains(contact.id())))
        .toList();
  }
}
