package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.testkit.contacts.ContactTables.ContactRow;
import java.time.Instant;
import java.util.List;

/** What is noted about contacts, in memory. */
public final class InMemoryContactDetails implements ContactDetails {
  private final ContactTables tables;
  private final AddressBook book;
  private final TagBook tags;

  public InMemoryContactDetails(ContactTables tables, AddressBook book, TagBook tags) {
    this.tables = tables;
    this.book = book;
    this.tags = tags;
  }

  @Override
  public void note(TenantScope scope, List<News> news, Instant now) {
    for (News each : news) {
      book.find(scope, each.contact()).ifPresent(contact -> note(scope, contact, each));
    }
  }

  private void note(TenantScope scope, Contact contact, News news) {
    Contact named =
        news.name().isEmpty()
            ? contact
            : AddressBook.named(contact, contact.names().with(Source.SAVED, news.name()));
    ContactFields more = contact.fields().overlaid(news.fields());
    boolean fit = more.values().size() <= ContactFields.MOST;
    book.change(scope, fit ? AddressBook.noted(named, more) : named);
    news.tags().forEach(tag -> tags.add(scope, contact.id(), tag));
  }

  @Override
  public void replace(TenantScope scope, ContactId contact, ContactFields fields, Instant now) {
    book.find(scope, contact)
        .ifPresent(known -> book.change(scope, AddressBook.noted(known, fields)));
  }

  @Override
  public List<String> fieldNames(TenantScope scope, int most) {
    return tables
        .contacts()
        .all(scope)
        .map(ContactRow::value)
        .flatMap(contact -> contact.fields().values().keySet().stream())
        .distinct()
        .sorted()
        .limit(most)
        .toList();
  }
}
