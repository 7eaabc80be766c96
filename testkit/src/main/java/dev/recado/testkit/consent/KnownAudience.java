package dev.recado.testkit.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.testkit.campaigns.AudienceFacts;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.contacts.TagBook;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** What tags, opt-outs and flags say about contacts. */
public record KnownAudience(TagBook tags, OptOutBook optOuts, ContactTables contacts)
    implements AudienceFacts {
  @Override
  public Stream<ContactId> tagged(TenantScope scope, Collection<String> anyOf) {
    return tags.all(scope)
        .filter(key -> anyOf.contains(key.tag().value()))
        .map(TagBook.TagKey::contact)
        .distinct();
  }

  @Override
  public boolean optedOut(TenantScope scope, ContactId contact) {
    return optOuts.holds(scope, contact);
  }

  @Override
  public boolean absent(TenantScope scope, ContactId contact, Instant now) {
    return contacts
        .contacts()
        .find(scope, contact)
        .flatMap(row -> row.value().notOnWhatsAppUntil())
        .filter(until -> until.isAfter(now))
        .isPresent();
  }
}
