package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.member.Permission;
import java.util.List;

/** One contact with its tags. */
public final class ShowContact {
  private final Transactions transactions;
  private final Contacts contacts;
  private final ContactTags tags;

  public ShowContact(Transactions transactions, Contacts contacts, ContactTags tags) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.tags = tags;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public Tagged show(TenantScope scope, ContactId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> tagged(scope, id));
  }

  private Tagged tagged(TenantScope scope, ContactId id) {
    Contact contact = contacts.find(scope, id).orElseThrow(UnknownContact::new);
    return new Tagged(contact, tags.of(scope, List.of(id)).getOrDefault(id, List.<Tag>of()));
  }
}
