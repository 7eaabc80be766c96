package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.ContactNames.Profile;
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

  public Optional<Contact> find(TenantScope scope, ContactId contact) {
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

  /** Whom an address leads to. */
  public Optional<Contact> owner(TenantScope scope, Address address) {
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

  /** Everything that leads to a contact. */
  List<AddressKey> leadingTo(TenantScope scope, ContactId contact) {
    return tables
        .addresses()
        .all(scope)
        .filter(row -> row.contact().equals(contact))
        .map(AddressRow::key)
        .toList();
  }

  /** Lets addresses lead to another contact. */
  void redirect(TenantScope scope, List<AddressKey> addresses, ContactId to) {
    addresses.forEach(key -> tables.addresses().replace(scope, key, new AddressRow(key, to)));
  }

  private static ContactNames names(Person person, Optional<Instant> at) {
    return person
        .name()
        .map(name -> ContactNames.of(new Profile(name, at)))
        .orElse(ContactNames.NONE);
  }

  /**
   * The contact with what it lacks and the person has.
   *
   * @param at when the person wrote, if he did
   */
  static Contact filled(
      Contact contact, Person person, Optional<Jid> canonical, Optional<Instant> at) {
    return gaining(
        contact,
        new Contact(
            contact.id(),
            names(person, at),
            person.phone(),
            canonical,
            person.lid(),
            Optional.empty(),
            ContactFields.NONE,
            contact.createdAt()));
  }

  /** The contact with what it lacks and the other has. */
  static Contact gaining(Contact contact, Contact other) {
    return new Contact(
        contact.id(),
        contact.names().and(other.names()),
        contact.phone().or(other::phone),
        contact.canonical().or(other::canonical),
        contact.lid().or(other::lid),
        Stream.concat(contact.notOnWhatsAppUntil().stream(), other.notOnWhatsAppUntil().stream())
            .max(Comparator.naturalOrder()),
        contact.fields().and(other.fields()),
        contact.createdAt());
  }

  /** The contact without what it gained from another, as far as nothing is newer. */
  static Contact without(Contact joint, Contact gone, Contact before) {
    return new Contact(
        joint.id(),
        new ContactNames(
            back(joint.names().saved(), gone.names().saved(), before.names().saved()),
            back(joint.names().business(), gone.names().business(), before.names().business()),
            back(joint.names().profile(), gone.names().profile(), before.names().profile())),
        back(joint.phone(), gone.phone(), before.phone()),
        back(joint.canonical(), gone.canonical(), before.canonical()),
        back(joint.lid(), gone.lid(), before.lid()),
        back(joint.notOnWhatsAppUntil(), gone.notOnWhatsAppUntil(), before.notOnWhatsAppUntil()),
        joint.fields().without(gone.fields(), before.fields()),
        joint.createdAt());
  }

  private static <T> Optional<T> back(Optional<T> now, Optional<T> gained, Optional<T> before) {
    return now.equals(gained) ? before : now;
  }

  /** The contact to whom WhatsApp delivered under that identifier. */
  static Contact delivered(Contact contact, Jid identifier) {
    boolean lid = identifier.kind() == Jid.Kind.LID;
    return new Contact(
        contact.id(),
        contact.names(),
        contact.phone().or(identifier::phone),
        lid ? contact.canonical() : Optional.of(identifier),
        lid ? contact.lid().or(() -> Optional.of(identifier)) : contact.lid(),
        contact.notOnWhatsAppUntil(),
        contact.fields(),
        contact.createdAt());
  }

  /** The contact with its number flagged until then, or not at all. */
  static Contact flagged(Contact contact, Optional<Instant> notOnWhatsAppUntil) {
    return new Contact(
        contact.id(),
        contact.names(),
        contact.phone(),
        contact.canonical(),
        contact.lid(),
        notOnWhatsAppUntil,
        contact.fields(),
        contact.createdAt());
  }

  /** The contact under another set of names. */
  static Contact named(Contact contact, ContactNames names) {
    return new Contact(
        contact.id(),
        names,
        contact.phone(),
        contact.canonical(),
        contact.lid(),
        contact.notOnWhatsAppUntil(),
        contact.fields(),
        contact.createdAt());
  }

  /** The contact with other fields. */
  static Contact noted(Contact contact, ContactFields fields) {
    return new Contact(
        contact.id(),
        contact.names(),
        contact.phone(),
        contact.canonical(),
        contact.lid(),
        contact.notOnWhatsAppUntil(),
        fields,
        contact.createdAt());
  }

  /** A contact of whom nothing is known. */
  static Contact blank(ContactId id, Instant now) {
    return new Contact(
        id,
        ContactNames.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ContactFields.NONE,
        now);
  }
}
