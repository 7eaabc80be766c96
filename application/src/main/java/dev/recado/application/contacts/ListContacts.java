package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.member.Permission;

/** The tenant's address book, or those in it who are searched for, newest contact first. */
public final class ListContacts {
  private final Transactions transactions;
  private final ContactSearch search;
  private final ContactCards cards;

  public ListContacts(Transactions transactions, ContactSearch search, ContactCards cards) {
    this.transactions = transactions;
    this.search = search;
    this.cards = cards;
  }

  public Page<ContactCard> list(
      TenantScope scope, ContactSearch.Filter filter, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () -> {
          Page<Contact> page = search.find(scope, filter, request);
          return new Page<>(cards.of(scope, page.items()), page.next());
        });
  }
}
