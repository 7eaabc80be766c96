package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.UnknownContact;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;
import java.util.List;

/** All opt-outs of one person, with their evidence, newest first. */
public final class ShowOptOuts {
  private final Transactions transactions;
  private final Contacts contacts;
  private final OptOuts optOuts;

  public ShowOptOuts(Transactions transactions, Contacts contacts, OptOuts optOuts) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.optOuts = optOuts;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public List<OptOut> show(TenantScope scope, ContactId contact) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () -> {
          contacts.find(scope, contact).orElseThrow(UnknownContact::new);
          return optOuts.history(scope, contact);
        });
  }
}
