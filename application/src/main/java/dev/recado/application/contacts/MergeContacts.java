package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Breach;

/** Makes one contact of two, because a member knows that they are one person. */
public final class MergeContacts {
  private final Essentials essentials;
  private final Contacts contacts;
  private final ContactMerges merges;

  public MergeContacts(Essentials essentials, Contacts contacts, ContactMerges merges) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.merges = merges;
  }

  /**
   * @param kept the one that stays
   * @param gone the one that becomes part of it
   * @param once for a request that may be repeated
   * @throws UnknownContact when the tenant does not have both
   * @throws Breach when they are one contact
   */
  public <A> A merge(TenantScope scope, ContactId kept, ContactId gone, Once<Merge, A> once) {
    scope.require(Permission.MERGE_CONTACTS);
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> merged(scope, kept, gone)));
  }

  private Merge merged(TenantScope scope, ContactId kept, ContactId gone) {
    if (kept.equals(gone)) {
      throw new Breach(
          "same_contact", "One contact", "Name another contact than the one of the path.");
    }
    contacts.find(scope, kept).orElseThrow(UnknownContact::new);
    contacts.find(scope, gone).orElseThrow(UnknownContact::new);
    Merge merge = merges.byHand(scope, kept, gone, essentials.now());
    essentials.record(
        scope,
        Deed.of(Act.CONTACTS_MERGED, Subject.of(kept))
            .with("contact", gone)
            .with("merge", merge.id()));
    essentials.counters().add(Counted.CONTACTS_MERGED_BY_HAND);
    essentials.journal().info(scope.tenant(), "[Contacts] Merged by hand {}", merge.id());
    return merge;
  }
}
