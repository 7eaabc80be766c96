package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;

/** Replaces what the tenant notes about a contact. */
public final class ChangeFields {
  private final Essentials essentials;
  private final Contacts contacts;
  private final ContactDetails details;

  public ChangeFields(Essentials essentials, Contacts contacts, ContactDetails details) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.details = details;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public void change(TenantScope scope, ContactId contact, ContactFields fields) {
    scope.require(Permission.SEND_MESSAGES);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              contacts.find(scope, contact).orElseThrow(UnknownContact::new);
              details.replace(scope, contact, fields, essentials.now());
            });
  }
}
