package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.member.Permission;
import java.util.List;

/** Which contacts became one with a contact, or which it became one with, newest first. */
public final class ListMerges {
  private final Transactions transactions;
  private final Contacts contacts;
  private final ContactMerges merges;

  public ListMerges(Transactions transactions, Contacts contacts, ContactMerges merges) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.merges = merges;
  }

  /**
   * @param contact one that is there, or one that was merged away
   * @throws UnknownContact when the tenant never had such a contact
   */
  public List<Merge> list(TenantScope scope, ContactId contact) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> within(scope, contact));
  }

  private List<Merge> within(TenantScope scope, ContactId contact) {
    List<Merge> known = merges.of(scope, contact);
    if (known.isEmpty()) {
      contacts.find(scope, contact).orElseThrow(UnknownContact::new);
    }
    return known;
  }
}
