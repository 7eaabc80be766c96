package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Groups contacts by tags. A contact that is merged into another hands its tags over. */
public interface ContactTags {
  /** How many contacts have a tag; never none. */
  record Usage(Tag tag, int contacts) {}

  /**
   * Tags a contact; does nothing when it has the tag.
   *
   * @throws RuntimeException when the tenant has no such contact
   */
  void add(TenantScope scope, ContactId contact, Tag tag, Instant now);

  /** Takes a tag off a contact; does nothing when it does not have it. */
  void remove(TenantScope scope, ContactId contact, Tag tag);

  /** The tags of contacts in the order of their names; a contact without any is left out. */
  Map<ContactId, List<Tag>> of(TenantScope scope, Collection<ContactId> contacts);

  /** The tags that most contacts have, at most so many, the most frequent first. */
  List<Usage> mostUsed(TenantScope scope, int limit);
}
