package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tenant's address book for many people at once; one at a time see {@link Contacts}. */
public interface PhoneBook {
  /**
   * @param name what the tenant calls him, if it has no name of its own for him yet
   * @param fresh the id a new contact gets
   */
  record Listed(PhoneNumber phone, Optional<String> name, ContactId fresh) {}

  /**
   * The contacts behind phones, created where the number is not known: what {@link
   * Contacts#resolve} does for each, in few statements. Meant for thousands; call it once per
   * transaction, because it locks addresses in sorted order.
   *
   * @return by {@link PhoneNumber#canonical}
   */
  Map<String, ContactId> resolve(TenantScope scope, List<Listed> people, Instant now);

  /** Those of the contacts that the tenant has. */
  Set<ContactId> known(TenantScope scope, Set<ContactId> contacts);
}
