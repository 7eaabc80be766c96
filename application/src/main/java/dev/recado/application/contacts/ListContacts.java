package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenant's address book, or those in it who have a tag, newest contact first. */
public final class ListContacts {
  private final Transactions transactions;
  private final Contacts contacts;
  private final ContactTags tags;

  public ListContacts(Transactions transactions, Contacts contacts, ContactTags tags) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.tags = tags;
  }

  /**
   * @param tag whom to list; empty for everybody
   */
  public Page<Tagged> list(TenantScope scope, Optional<Tag> tag, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () ->
            withTags(
                scope,
                tag.map(name -> tags.tagged(scope, name, request))
                    .orElseGet(() -> contacts.page(scope, request))));
  }

  private Page<Tagged> withTags(TenantScope scope, Page<Contact> page) {
    List<ContactId> ids = page.items().stream().map(Contact::id).toList();
    Map<ContactId, List<Tag>> known = tags.of(scope, ids);
    List<Tagged> items =
        page.items().stream()
            .map(contact -> new Tagged(contact, known.getOrDefault(contact.id(), List.of())))
            .toList();
    return new Page<>(items, page.next());
  }
}
