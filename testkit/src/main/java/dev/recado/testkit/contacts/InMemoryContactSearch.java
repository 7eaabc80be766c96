package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.testkit.contacts.ContactTables.ContactRow;

/** Searches contacts in memory, one by one. */
public final class InMemoryContactSearch implements ContactSearch {
  private final ContactTables tables;
  private final TagBook tags;

  public InMemoryContactSearch(ContactTables tables, TagBook tags) {
    this.tables = tables;
    this.tags = tags;
  }

  @Override
  public Page<Contact> find(TenantScope scope, Filter filter, Page.Request request) {
    return AddressBook.ORDER.page(
        tables
            .contacts()
            .all(scope)
            .map(ContactRow::value)
            .filter(contact -> filter.words().find(contact.names(), contact.phone()))
            .filter(
                contact ->
                    filter
                        .tag()
                        .filter(tag -> !tags.of(scope, contact.id()).contains(tag))
                        .isEmpty()),
        request);
  }
}
