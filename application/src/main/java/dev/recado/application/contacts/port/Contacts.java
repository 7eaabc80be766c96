package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import java.time.Instant;
import java.util.Optional;

/** Keeps the contacts of a tenant and the addresses under which they are known. */
public interface Contacts {
  /**
   * The contact of a person, created when none of his addresses is known. Addresses that were not
   * known yet are learned; contacts that turn out to be one person are merged. Two calls for one
   * person at the same time end with one contact.
   *
   * @param fresh the id a new contact gets
   */
  ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now);

  /**
   * Learns about a contact we already have: addresses, profile name, phone, LID, canonical
   * identifier; contacts that turn out to be one person are merged. Of a stranger only which LID
   * belongs to which phone is remembered, so that he is one contact whichever he writes from first.
   *
   * @return whose addresses these are; empty for a stranger
   */
  Optional<ContactId> enrich(TenantScope scope, Person person, Instant now);

  /**
   * Notes the identifier under which WhatsApp itself delivered to the contact: that of its number,
   * or its LID. Who was known by that already is the same person, and both become one.
   */
  void learn(TenantScope scope, ContactId contact, Jid identifier, Instant now);

  /**
   * Notes until when the contact's number need not be tried, because it is not on WhatsApp; empty
   * once it is known to be there. Nothing to note about a contact that was merged away.
   */
  void flag(
      TenantScope scope, ContactId contact, Optional<Instant> notOnWhatsAppUntil, Instant now);

  /** Gives the contact a name, or takes it; names of other sources stay. */
  void name(
      TenantScope scope, ContactId contact, Source source, Optional<String> name, Instant now);

  Optional<Contact> find(TenantScope scope, ContactId contact);

  /** The tenant's contacts, newest first. */
  Page<Contact> page(TenantScope scope, Page.Request request);
}
