package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Person;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Many people at once, one after the other. */
public final class InMemoryPhoneBook implements PhoneBook {
  private final Contacts contacts;

  public InMemoryPhoneBook(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public Map<String, ContactId> resolve(TenantScope scope, List<Listed> people, Instant now) {
    Map<String, ContactId> resolved = new LinkedHashMap<>();
    for (Listed listed : people) {
      ContactId contact = contacts.resolve(scope, Person.of(listed.phone()), listed.fresh(), now);
      resolved.putIfAbsent(listed.phone().canonical(), contact);
      if (contacts.find(scope, contact).orElseThrow().names().saved().isEmpty()) {
        contacts.name(scope, contact, Source.SAVED, listed.name(), now);
      }
    }
    return resolved;
  }

  @Override
  public Set<ContactId> known(TenantScope scope, Set<ContactId> asked) {
    return asked.stream()
        .filter(contact -> contacts.find(scope, contact).isPresent())
        .collect(Collectors.toSet());
  }
}
