package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.consent.OptOutBook;
import dev.recado.testkit.contacts.ContactTables.ContactRow;
import dev.recado.testkit.inbox.ConversationBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
  private final ContactTables tables;
  private final AddressBook book;
  private final ConversationBook conversations;
  private final RecipientBook recipients;
  private final TagBook tags;
  private final OptOutBook optOuts;

  public InMemoryContacts(
      ContactTables tables,
      AddressBook book,
      ConversationBook conversations,
      RecipientBook recipients,
      TagBook tags,
      OptOutBook optOuts) {
    this.tables = tables;
    this.book = book;
    this.conversations = conversations;
    this.recipients = recipients;
    this.tags = tags;
    this.optOuts = optOuts;
  }

  @Override
  public ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now) {
    return resolve(scope, person, Optional.empty(), fresh, now);
  }

  /** Like {@link #resolve}, for a person of whom the gateway itself spoke. */
  public ContactId resolveReported(TenantScope scope, Person person, ContactId fresh, Instant now) {
    return resolve(scope, person, canonical(person), fresh, now);
  }

  private ContactId resolve(
      TenantScope scope, Person person, Optional<Jid> canonical, ContactId fresh, Instant now) {
    List<Contact> known = book.known(scope, person);
    if (known.isEmpty()) {
      book.add(scope, AddressBook.filled(AddressBook.of(fresh, person, now), person, canonical));
      book.learn(scope, fresh, person.addresses());
      return fresh;
    }
    learn(scope, known.getFirst(), person, canonical);
    return known.getFirst().id();
  }

  @Override
  public void enrich(TenantScope scope, Person person, Instant now) {
    book.known(scope, person).stream()
        .findFirst()
        .ifPresent(contact -> learn(scope, contact, person, canonical(person)));
  }

  private void learn(TenantScope scope, Contact contact, Person person, Optional<Jid> canonical) {
    book.change(scope, AddressBook.filled(contact, person, canonical));
    book.learn(scope, contact.id(), person.addresses());
  }

  private static Optional<Jid> canonical(Person person) {
    return Optional.of(person.replyTo()).filter(jid -> jid.kind() == Jid.Kind.PHONE);
  }

  @Override
  public void learnCanonical(TenantScope scope, ContactId contact, Jid canonical, Instant now) {
    Contact known = require(scope, contact);
    book.change(
        scope,
        new Contact(
            known.id(),
            known.name(),
            known.phone(),
            Optional.of(canonical),
            known.lid(),
            known.notOnWhatsAppUntil(),
            known.createdAt()));
    canonical.phone().ifPresent(phone -> book.learn(scope, contact, List.of(Address.of(phone))));
  }

  @Override
  public void flag(
      TenantScope scope, ContactId contact, Optional<Instant> notOnWhatsAppUntil, Instant now) {
    find(scope, contact)
        .ifPresent(known -> book.change(scope, AddressBook.flagged(known, notOnWhatsAppUntil)));
  }

  @Override
  public ContactId merge(TenantScope scope, List<ContactId> same, Instant now) {
    List<Contact> all =
        same.stream()
            .distinct()
            .map(id -> require(scope, id))
            .sorted(AddressBook.ORDER.oldestFirst())
            .toList();
    Contact left = all.getFirst();
    for (Contact gone : all.subList(1, all.size())) {
      left = AddressBook.gaining(left, gone);
      book.redirect(scope, gone.id(), left.id());
      conversations.redirect(scope, gone.id(), left.id());
      optOuts.redirect(scope, gone.id(), left.id(), now);
      tags.redirect(scope, gone.id(), left.id());
      recipients.redirect(scope, gone.id(), left.id());
      book.remove(scope, gone.id());
    }
    book.change(scope, left);
    return left.id();
  }

  @Override
  public Optional<Contact> find(TenantScope scope, ContactId contact) {
    return book.find(scope, contact);
  }

  @Override
  public Page<Contact> page(TenantScope scope, Page.Request request) {
    return AddressBook.ORDER.page(tables.contacts().all(scope).map(ContactRow::value), request);
  }

  private Contact require(TenantScope scope, ContactId contact) {
    return find(scope, contact)
        .orElseThrow(() -> new IllegalStateException("there is no such contact"));
  }
}
