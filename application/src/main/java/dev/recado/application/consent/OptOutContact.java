package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.UnknownContact;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;
import java.util.Optional;

/** Enters by hand that a person does not want to be written to. */
public final class OptOutContact {
  private final Essentials essentials;
  private final Contacts contacts;
  private final OptOuts optOuts;

  public OptOutContact(Essentials essentials, Contacts contacts, OptOuts optOuts) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.optOuts = optOuts;
  }

  /**
   * @return the opt-out that holds now: an earlier one stays as it is
   * @throws UnknownContact when the tenant has no such contact
   */
  public OptOut optOut(TenantScope scope, ContactId contact, Optional<OptOutNote> note) {
    scope.require(Permission.SEND_MESSAGES);
    return essentials.transactions().within(scope, () -> within(scope, contact, note));
  }

  private OptOut within(TenantScope scope, ContactId contact, Optional<OptOutNote> note) {
    contacts.find(scope, contact).orElseThrow(UnknownContact::new);
    OptOuts.Draft draft =
        new OptOuts.Draft(
            new OptOutId(essentials.ids().next()),
            contact,
            source(scope),
            Optional.empty(),
            note.map(OptOutNote::value),
            essentials.now());
    if (optOuts.optOut(scope, draft)) {
      essentials.counters().add(Counted.OPT_OUT_BY_HAND);
    }
    return optOuts.active(scope, contact).orElseThrow();
  }

  static ConsentSource source(TenantScope scope) {
    return scope.member().isPresent() ? ConsentSource.MEMBER : ConsentSource.API;
  }
}
