package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.util.Optional;

/**
 * Takes in what the gateway says in passing about people, inside the caller's transaction. A
 * stranger does not become a contact by that.
 */
public final class LearnPerson {
  private final Essentials essentials;
  private final Contacts contacts;
  private final Aliases aliases;

  public LearnPerson(Essentials essentials, Contacts contacts, Aliases aliases) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.aliases = aliases;
  }

  /**
   * @param own the number of the connection that reports it: the name it goes by there is ours
   */
  public void learn(TenantScope scope, Person person, Optional<PhoneNumber> own) {
    Person said = is(person, own) ? nameless(person) : person;
    boolean stranger = contacts.enrich(scope, said, essentials.now()).isEmpty();
    if (stranger && said.phone().isPresent() && said.lid().isPresent()) {
      aliases.remember(scope, said.phone().get(), said.lid().get(), essentials.now());
    }
  }

  /** WhatsApp verified what a business is called. */
  public void learnBusiness(TenantScope scope, Person person, String name) {
    contacts
        .enrich(scope, whole(scope, nameless(person)), essentials.now())
        .ifPresent(
            contact ->
                contacts.name(
                    scope, contact, Source.BUSINESS, Optional.of(name), essentials.now()));
  }

  /** The person with all addresses that are known of him. */
  public Person whole(TenantScope scope, Person person) {
    return aliases.complete(scope, person);
  }

  /** Whether the person is known by that number. */
  public static boolean is(Person person, Optional<PhoneNumber> number) {
    return number.isPresent()
        && person.phone().map(PhoneNumber::canonical).equals(number.map(PhoneNumber::canonical));
  }

  private static Person nameless(Person person) {
    return new Person(person.phone(), person.lid(), person.replyTo(), Optional.empty());
  }
}
