package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;

/** One contact. */
public final class ShowContact {
  private final Transactions transactions;
  private final Contacts contacts;
  private final ContactCards cards;

  public ShowContact(Transactions transactions, Contacts contacts, ContactCards cards) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.cards = cards;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public ContactCard show(TenantScope scope, ContactId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope, () -> cards.of(scope, contacts.find(scope, id).orElseThrow(UnknownContact::new)));
  }
}
