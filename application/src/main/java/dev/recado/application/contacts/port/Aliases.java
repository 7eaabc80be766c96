package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.time.Instant;

/**
 * Which LID belongs to which phone, of people the tenant has no contact of. The gateway tells it in
 * passing, of the members of a group for example, and may never repeat it.
 */
public interface Aliases {
  /** Remembers a pair; the first that is told of a LID counts. */
  void remember(TenantScope scope, PhoneNumber phone, Jid lid, Instant now);

  /** The person with the phone or the LID that is remembered, where he lacks one of them. */
  Person complete(TenantScope scope, Person person);
}
