package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.member.Permission;

/** Takes a tag off a contact; one that it does not have is gone already. */
public final class UntagContact {
  private final Essentials essentials;
  private final Contacts contacts;
  private final ContactTags tags;

  public UntagContact(Essentials essentials, Contacts contacts, ContactTags tags) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.tags = tags;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public void untag(TenantScope scope, ContactId contact, Tag tag) {
    scope.require(Permission.SEND_MESSAGES);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              contacts.find(scope, contact).orElseThrow(UnknownContact::new);
              tags.remove(scope, contact, tag);
            });
  }
}
