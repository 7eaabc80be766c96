package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import java.util.Optional;

/** Says what the tenant calls a contact; that name is shown before any other. */
public final class NameContact {
  private final Essentials essentials;
  private final Contacts contacts;

  public NameContact(Essentials essentials, Contacts contacts) {
    this.essentials = essentials;
    this.contacts = contacts;
  }

  /**
   * @param name empty to go by the contact's own name again
   * @throws UnknownContact when the tenant has no such contact
   */
  public void name(TenantScope scope, ContactId contact, Optional<Name> name) {
    scope.require(Permission.SEND_MESSAGES);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              contacts.find(scope, contact).orElseThrow(UnknownContact::new);
              contacts.name(scope, contact, Source.SAVED, name.map(Name::value), essentials.now());
            });
  }
}
