package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.UnknownContact;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;

/** Takes back an opt-out, because the person said so elsewhere or it was entered by mistake. */
public final class UndoOptOut {
  private final Essentials essentials;
  private final Contacts contacts;
  private final OptOuts optOuts;

  public UndoOptOut(Essentials essentials, Contacts contacts, OptOuts optOuts) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.optOuts = optOuts;
  }

  /**
   * Without effect when none holds.
   *
   * @throws UnknownContact when the tenant has no such contact
   */
  public void undo(TenantScope scope, ContactId contact) {
    scope.require(Permission.SEND_MESSAGES);
    boolean undone = essentials.transactions().within(scope, () -> within(scope, contact));
    if (undone) {
      essentials.counters().add(Counted.OPT_OUT_UNDONE_BY_HAND);
    }
  }

  private boolean within(TenantScope scope, ContactId contact) {
    contacts.find(scope, contact).orElseThrow(UnknownContact::new);
    return optOuts.undo(scope, contact, OptOutContact.source(scope), essentials.now());
  }
}
