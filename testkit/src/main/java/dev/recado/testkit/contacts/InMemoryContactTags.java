package dev.recado.testkit.contacts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.contacts.TagBook.TagKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tags in memory. */
public final class InMemoryContactTags implements ContactTags {
  private static final Comparator<Usage> MOST_USED =
      comparing(Usage::contacts).reversed().thenComparing(usage -> usage.tag().value());

  private final AddressBook book;
  private final TagBook tags;

  public InMemoryContactTags(AddressBook book, TagBook tags) {
    this.book = book;
    this.tags = tags;
  }

  @Override
  public void add(TenantScope scope, ContactId contact, Tag tag, Instant now) {
    book.find(scope, contact)
        .orElseThrow(() -> new IllegalStateException("there is no such contact"));
    tags.add(scope, contact, tag);
  }

  @Override
  public void remove(TenantScope scope, ContactId contact, Tag tag) {
    tags.remove(scope, contact, tag);
  }

  @Override
  public Map<ContactId, List<Tag>> of(TenantScope scope, Collection<ContactId> contacts) {
    return tags.all(scope)
        .filter(key -> contacts.contains(key.contact()))
        .sorted(comparing(key -> key.tag().value()))
        .collect(groupingBy(TagKey::contact, mapping(TagKey::tag, toList())));
  }

  @Override
  public List<Usage> mostUsed(TenantScope scope, int limit) {
    return tags.all(scope).collect(groupingBy(TagKey::tag, counting())).entrySet().stream()
        .map(entry -> new Usage(entry.getKey(), Math.toIntExact(entry.getValue())))
        .sorted(MOST_USED)
        .limit(limit)
        .toList();
  }
}
