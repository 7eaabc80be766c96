package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the contacts of a tenant and the addresses under which they are known. */
public interface Contacts {
  /**
   * The contact of a person, created when none of his addresses is known. Addresses that were not
   * known yet are learned. Two calls for one person at the same time end with one contact.
   *
   * @param fresh the id a new contact gets
   */
  ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now);

  /**
   * Fills what is unknown about a contact we already have: name, phone, LID, canonical identifier.
   * Does nothing for a stranger.
   */
  void enrich(TenantScope scope, Person person, Instant now);

  /** Notes the identifier WhatsApp itself uses for the contact's number. */
  void learnCanonical(TenantScope scope, ContactId contact, Jid canonical, Instant now);

  /**
   * Notes until when the contact's number need not be tried, because it is not on WhatsApp; empty
   * once it is known to be there. Nothing to note about a contact that was merged away.
   */
  void flag(
      TenantScope scope, ContactId contact, Optional<Instant> notOnWhatsAppUntil, Instant now);

  /**
   * Makes one contact of several: addresses, conversations, messages, opt-outs, tags and places in
   * campaigns move to the oldest, which keeps what it knows and gains what only the others know. At
   * most one conversation per unit stays open. Who opted out under either stays opted out; of two
   * places in one campaign the one that is further on stays.
   *
   * @return the contact that is left
   */
  ContactId merge(TenantScope scope, List<ContactId> same, Instant now);

  Optional<Contact> find(TenantScope scope, ContactId contact);

  /** The tenant's contacts, newest first. */
  Page<Contact> page(TenantScope scope, Page.Request request);
}
