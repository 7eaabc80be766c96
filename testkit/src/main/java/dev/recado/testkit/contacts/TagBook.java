package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which contact has which tag. */
public record TagBook(Table<TagBook.TagKey, TagBook.TagRow> tags) {
  public static TagBook in(InMemoryStore store) {
    return new TagBook(store.table());
  }

  /** A contact has a tag once. */
  public record TagKey(ContactId contact, Tag tag) {}

  public record TagRow(TenantId tenant, TagKey key) implements Table.Row {}

  void add(TenantScope scope, ContactId contact, Tag tag) {
    TagKey key = new TagKey(contact, tag);
    if (tags.find(scope, key).isEmpty()) {
      tags.insert(scope, key, new TagRow(scope.tenant(), key));
    }
  }

  void remove(TenantScope scope, ContactId contact, Tag tag) {
    TagKey key = new TagKey(contact, tag);
    if (tags.find(scope, key).isPresent()) {
      tags.remove(scope, key);
    }
  }

  public Stream<TagKey> all(TenantScope scope) {
    return tags.all(scope).map(TagRow::key);
  }

  Set<Tag> of(TenantScope scope, ContactId contact) {
    return all(scope)
        .filter(key -> key.contact().equals(contact))
        .map(TagKey::tag)
        .collect(Collectors.toSet());
  }

  /** The tags of one contact that another does not have. */
  Set<Tag> missing(TenantScope scope, ContactId from, ContactId to) {
    Set<Tag> there = of(scope, to);
    return of(scope, from).stream().filter(tag -> !there.contains(tag)).collect(Collectors.toSet());
  }

  /** Lets all tags of one contact be another's. */
  void redirect(TenantScope scope, ContactId from, ContactId to) {
    List<TagKey> theirs = all(scope).filter(key -> key.contact().equals(from)).toList();
    for (TagKey key : theirs) {
      remove(scope, from, key.tag());
      add(scope, to, key.tag());
    }
  }
}
