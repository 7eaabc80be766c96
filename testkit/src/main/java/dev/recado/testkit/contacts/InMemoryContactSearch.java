package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.SearchText;
import dev.recado.testkit.contacts.ContactTables.ContactRow;
import java.util.Optional;

/** Searches contacts in memory, one by one. */
public final class InMemoryContactSearch implements ContactSearch {
  private final ContactTables tables;
  private final AddressBook book;
  private final TagBook tags;

  public InMemoryContactSearch(ContactTables tables, AddressBook book, TagBook tags) {
    this.tables = tables;
    this.book = book;
    this.tags = tags;
  }

  @Override
  public Page<Contact> find(TenantScope scope, Filter filter, Page.Request request) {
    Optional<ContactId> behind =
        filter.address().flatMap(address -> book.owner(scope, address)).map(Contact::id);
    return AddressBook.ORDER.page(
        tables
            .contacts()
            .all(scope)
            .map(ContactRow::value)
            .filter(contact -> filter.text().filter(text -> !fits(contact, text, behind)).isEmpty())
            .filter(
                contact ->
                    filter
                        .tag()
                        .filter(tag -> !tags.of(scope, contact.id()).contains(tag))
                        .isEmpty()),
        request);
  }

  private static boolean fits(Contact contact, SearchText text, Optional<ContactId> behind) {
    return named(contact, text.plain())
        || text.digits().filter(digits -> called(contact, digits)).isPresent()
        || behind.filter(contact.id()::equals).isPresent();
  }

  private static boolean named(Contact contact, String text) {
    return contact
        .name()
        .map(SearchText::plain)
        .filter(name -> name.startsWith(text) || name.contains(" " + text))
        .isPresent();
  }

  private static boolean called(Contact contact, String digits) {
    return contact
        .phone()
        .filter(
            phone -> phone.digits().startsWith(digits) || phone.digits().startsWith("55" + digits))
        .isPresent();
  }
}
