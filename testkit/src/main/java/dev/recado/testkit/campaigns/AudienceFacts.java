package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** What fixing an audience asks about contacts: other tables know it. */
public interface AudienceFacts {
  Stream<ContactId> tagged(TenantScope scope, Collection<String> anyOf);

  boolean optedOut(TenantScope scope, ContactId contact);

  /** Whether the number is flagged as not on WhatsApp. */
  boolean absent(TenantScope scope, ContactId contact, Instant now);
}
