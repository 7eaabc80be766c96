package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.refusal.Unknown;

/** Makes two contacts again of one that was merged wrongly. */
public final class UndoMerge {
  private final Essentials essentials;
  private final ContactMerges merges;

  public UndoMerge(Essentials essentials, ContactMerges merges) {
    this.essentials = essentials;
    this.merges = merges;
  }

  /**
   * @param contact one of the two
   * @return the merge as it stands now; one that was taken back before stays as it is
   * @throws Unknown when the contact has no such merge
   * @throws Clash when what happened since stands against it
   */
  public Merge undo(TenantScope scope, ContactId contact, MergeId id) {
    scope.require(Permission.MERGE_CONTACTS);
    return essentials.transactions().within(scope, () -> within(scope, contact, id));
  }

  private Merge within(TenantScope scope, ContactId contact, MergeId id) {
    merges
        .find(scope, id)
        .filter(merge -> merge.kept().equals(contact) || merge.gone().id().equals(contact))
        .orElseThrow(UndoMerge::unknown);
    switch (merges.undo(scope, id, essentials.now())) {
      case UNDONE -> {
        essentials.record(scope, Deed.of(Act.MERGE_UNDONE, Subject.of(contact)).with("merge", id));
        essentials.counters().add(Counted.MERGE_UNDONE);
        essentials.journal().info(scope.tenant(), "[Contacts] Merge undone {}", id);
      }
      case UNDONE_BEFORE -> {}
      case MERGED_SINCE ->
          throw new Clash(
              "merged_since",
              "Merged since",
              "The contact has been merged again since. Undo the later merge first.");
      case WRITTEN_SINCE ->
          throw new Clash(
              "written_since",
              "Written since",
              "Messages were exchanged in a conversation of both since, and whose they are cannot"
                  + " be told. Keep the contacts merged.");
    }
    return merges.find(scope, id).orElseThrow();
  }

  private static Unknown unknown() {
    return new Unknown(
        "merge_not_found", "Merge not found", "Check the ids of the contact and of the merge.");
  }
}
