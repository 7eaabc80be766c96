package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.member.Permission;

/** The tenant's address book, newest contact first. */
public final class ListContacts {
  private final Transactions transactions;
  private final Contacts contacts;

  public ListContacts(Transactions transactions, Contacts contacts) {
    this.transactions = transactions;
    this.contacts = contacts;
  }

  public Page<Contact> list(TenantScope scope, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> contacts.page(scope, request));
  }
}
