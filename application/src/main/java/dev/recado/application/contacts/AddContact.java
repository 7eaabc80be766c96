package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Person;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import java.util.Optional;

/** Adds a person to the address book; one who is in it already is returned. */
public final class AddContact {
  private final Essentials essentials;
  private final Contacts contacts;
  private final Aliases aliases;
  private final ContactCards cards;
  private final PhoneNumbers phoneNumbers;

  public AddContact(
      Essentials essentials,
      Contacts contacts,
      Aliases aliases,
      ContactCards cards,
      PhoneNumbers phoneNumbers) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.aliases = aliases;
    this.cards = cards;
    this.phoneNumbers = phoneNumbers;
  }

  /**
   * @param added false when the address book had the person already
   */
  public record Added(ContactCard card, boolean added) {}

  /**
   * @param phone as typed
   * @param name what the tenant calls the person; kept only where it has no name of its own yet
   * @param once for a request that may be repeated
   * @throws dev.recado.domain.refusal.InvalidValue when no such number can exist
   */
  public <A> A add(TenantScope scope, String phone, Optional<Name> name, Once<Added, A> once) {
    scope.require(Permission.SEND_MESSAGES);
    Person person = Person.of(phoneNumbers.parse(phone));
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> added(scope, person, name)));
  }

  private Added added(TenantScope scope, Person person, Optional<Name> name) {
    ContactId fresh = new ContactId(essentials.ids().next());
    Person whole = aliases.complete(scope, person);
    ContactId id = contacts.resolve(scope, whole, fresh, essentials.now());
    if (name.isPresent() && contacts.find(scope, id).orElseThrow().names().saved().isEmpty()) {
      contacts.name(scope, id, Source.SAVED, name.map(Name::value), essentials.now());
    }
    ContactCard card = cards.of(scope, contacts.find(scope, id).orElseThrow());
    return new Added(card, id.equals(fresh));
  }
}
