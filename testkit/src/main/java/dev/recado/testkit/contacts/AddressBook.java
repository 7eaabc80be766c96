package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.contacts.ContactTables.AddressKey;
import dev.recado.testkit.contacts.ContactTables.AddressRow;
import dev.recado.testkit.contacts.ContactTables.ContactRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is who: contacts and the addresses that lead to them. */
public final class AddressBook {
  static final Keyset<Contact> ORDER =
      new Keyset<>(Contact::createdAt, contact -> contact.id().value());
  private final ContactTables tables;

  public AddressBook(ContactTables tables) {
    this.tables = tables;
  }

  Optional<Contact> find(TenantScope scope, ContactId contact) {
    return tables.contacts().find(scope, contact).map(ContactRow::value);
  }

  /** The contacts a person's addresses lead to, oldest first; several if he is known twice. */
  public List<Contact> known(TenantScope scope, Person person) {
    return person.addresses().stream()
        .flatMap(address -> owner(scope, address).stream())
        .distinct()
        .sorted(ORDER.oldestFirst())
        .toList();
  }

  private Optional<Contact> owner(TenantScope scope, Address address) {
    return tables
        .addresses()
        .find(scope, new AddressKey(scope.tenant(), address))
        .flatMap(row -> find(scope, row.contact()));
  }

  /** With every address of whoever these addresses lead to. */
  public Party known(TenantScope scope, Party party) {
    List<Address> all =
        party.addresses().stream()
            .flatMap(
                address ->
                    Stream.concat(
                        Stream.of(address),
                        owner(scope, address).stream()
                            .flatMap(contact -> addresses(scope, contact.id()).stream())))
            .toList();
    return party.group().isPresent() ? party : Party.of(all);
  }

  /** Every address that leads to a contact. */
  public List<Address> addresses(TenantScope scope, ContactId contact) {
    return tables
        .addresses()
        .all(scope)
        .filter(row -> row.contact().equals(contact))
        .map(row -> row.key().address())
        .sorted()
        .toList();
  }

  void add(TenantScope scope, Contact contact) {
    tables.contacts().insert(scope, contact.id(), new ContactRow(scope.tenant(), contact));
  }

  void change(TenantScope scope, Contact contact) {
    tables.contacts().replace(scope, contact.id(), new ContactRow(scope.tenant(), contact));
  }

  void remove(TenantScope scope, ContactId contact) {
    tables.contacts().remove(scope, contact);
  }

  /** Lets addresses lead to a contact that lead to nobody yet. */
  void learn(TenantScope scope, ContactId contact, Collection<Address> addresses) {
    addresses.stream()
        .filter(address -> owner(scope, address).isEmpty())
        .map(address -> new AddressKey(scope.tenant(), address))
        .forEach(key -> tables.addresses().insert(scope, key, new AddressRow(key, contact)));
  }

  /** Lets everything that leads to one contact lead to another. */
  void redirect(TenantScope scope, ContactId from, ContactId to) {
    tables
        .addresses()
        .all(scope)
        .filter(row -> row.contact().equals(from))
        .forEach(
            row -> tables.addresses().replace(scope, row.key(), new AddressRow(row.key(), to)));
  }

  /** The contact with what it lacks and the person has. */
  static Contact filled(Contact contact, Person person, Optional<Jid> canonical) {
    return gaining(
        contact,
        new Contact(
            contact.id(),
            person.name(),
            person.phone(),
            canonical,
            person.lid(),
            Optional.empty(),
            contact.createdAt()));
  }

  /** The contact with what it lacks and the other has. */
  static Contact gaining(Contact contact, Contact other) {
    return new Contact(
        contact.id(),
        contact.name().or(other::name),
        contact.phone().or(other::phone),
        contact.canonical().or(other::canonical),
        contact.lid().or(other::lid),
        Stream.concat(contact.notOnWhatsAppUntil().stream(), other.notOnWhatsAppUntil().stream())
            .max(Comparator.naturalOrder()),
        contact.createdAt());
  }

  /** The contact with its number flagged until then, or not at all. */
  static Contact flagged(Contact contact, Optional<Instant> notOnWhatsAppUntil) {
    return new Contact(
        contact.id(),
        contact.name(),
        contact.phone(),
        contact.canonical(),
        contact.lid(),
        notOnWhatsAppUntil,
        contact.createdAt());
  }

  /** A contact of whom only what the person says is known. */
  static Contact of(ContactId id, Person person, Instant now) {
    return new Contact(
        id, person.name(), person.phone(), Optional.empty(), person.lid(), Optional.empty(), now);
  }
}
