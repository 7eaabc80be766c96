package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.testkit.contacts.TagBook;
import dev.recado.testkit.contacts.TagBook.TagKey;
import dev.recado.testkit.messaging.QueueFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** What tags and the queue say of contacts. */
public record KnownAudienceFacts(TagBook tags, QueueFacts queue) implements AudienceFacts {
  @Override
  public Stream<ContactId> tagged(TenantScope scope, Collection<String> anyOf) {
    return tags.all(scope)
        .filter(key -> anyOf.contains(key.tag().value()))
        .map(TagKey::contact)
        .distinct();
  }

  @Override
  public boolean optedOut(TenantScope scope, ContactId contact) {
    return queue.optedOut(scope, contact);
  }

  @Override
  public boolean absent(TenantScope scope, ContactId contact, Instant now) {
    return queue.notOnWhatsAppUntil(scope, contact).filter(end -> end.isAfter(now)).isPresent();
  }
}
