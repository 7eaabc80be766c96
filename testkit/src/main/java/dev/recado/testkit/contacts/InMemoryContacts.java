package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.testkit.contacts.ContactTables.ContactRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
  private final ContactTables tables;
  private final AddressBook book;
  private final MergeBook merges;

  public InMemoryContacts(ContactTables tables, AddressBook book, MergeBook merges) {
    this.tables = tables;
    this.book = book;
    this.merges = merges;
  }

  @Override
  public ContactId resolve(TenantScope scope, Person person, ContactId fresh, Instant now) {
    List<ContactId> known = known(scope, person);
    if (known.size() > 1) {
      merges.learned(scope, known, now);
    }
    return found(scope, person, Optional.empty(), Optional.empty(), fresh, now);
  }

  /**
   * Like {@link #resolve}, for a person of whom the gateway itself spoke; merges nobody.
   *
   * @param at when he wrote, or we to him
   */
  public ContactId resolveReported(
      TenantScope scope, Person person, ContactId fresh, Instant at, Instant now) {
    return found(scope, person, canonical(person), Optional.of(at), fresh, now);
  }

  private ContactId found(
      TenantScope scope,
      Person person,
      Optional<Jid> canonical,
      Optional<Instant> at,
      ContactId fresh,
      Instant now) {
    List<Contact> known = book.known(scope, person);
    if (known.isEmpty()) {
      book.add(scope, AddressBook.blank(fresh, now));
    }
    ContactId contact = known.isEmpty() ? fresh : known.getFirst().id();
    learn(scope, contact, person, canonical, at);
    return contact;
  }

  private List<ContactId> known(TenantScope scope, Person person) {
    return book.known(scope, person).stream().map(Contact::id).toList();
  }

  @Override
  public Optional<ContactId> enrich(TenantScope scope, Person person, Instant now) {
    List<ContactId> known = known(scope, person);
    if (known.size() > 1) {
      merges.learned(scope, known, now);
    }
    Optional<ContactId> left = known(scope, person).stream().findFirst();
    left.ifPresent(contact -> learn(scope, contact, person, canonical(person), Optional.empty()));
    return left;
  }

  private void learn(
      TenantScope scope,
      ContactId contact,
      Person person,
      Optional<Jid> canonical,
      Optional<Instant> at) {
    book.change(scope, AddressBook.filled(require(scope, contact), person, canonical, at));
    book.learn(scope, contact, person.addresses());
  }

  private static Optional<Jid> canonical(Person person) {
    return Optional.of(person.canonical()).filter(jid -> jid.kind() == Jid.Kind.PHONE);
  }

  @Override
  public void learn(TenantScope scope, ContactId contact, Jid identifier, Instant now) {
    Optional<Address> address = Address.behind(identifier);
    if (address.isEmpty() || find(scope, contact).isEmpty()) {
      return;
    }
    book.owner(scope, address.get())
        .filter(owner -> !owner.id().equals(contact))
        .ifPresent(owner -> merges.learned(scope, List.of(contact, owner.id()), now));
    ContactId left = book.owner(scope, address.get()).map(Contact::id).orElse(contact);
    boolean parted = !left.equals(contact) && find(scope, contact).isPresent();
    if (!parted) {
      book.learn(scope, left, List.of(address.get()));
      book.change(scope, AddressBook.delivered(require(scope, left), identifier));
    }
  }

  @Override
  public void flag(
      TenantScope scope, ContactId contact, Optional<Instant> notOnWhatsAppUntil, Instant now) {
    find(scope, contact)
        .ifPresent(known -> book.change(scope, AddressBook.flagged(known, notOnWhatsAppUntil)));
  }

  @Override
  public void name(
      TenantScope scope, ContactId contact, Source source, Optional<String> name, Instant now) {
    find(scope, contact)
        .ifPresent(
            known ->
                book.change(scope, AddressBook.named(known, known.names().with(source, name))));
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
