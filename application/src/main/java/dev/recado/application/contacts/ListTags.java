package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.ContactTags.Usage;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.List;

/** The tags in use, the most frequent first; those beyond the first 1000 are left out. */
public final class ListTags {
  private static final int MOST = 1000;

  private final Transactions transactions;
  private final ContactTags tags;

  public ListTags(Transactions transactions, ContactTags tags) {
    this.transactions = transactions;
    this.tags = tags;
  }

  public List<Usage> list(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> tags.mostUsed(scope, MOST));
  }
}
