package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.contacts.ContactTables.MergeRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Merges in memory. */
public final class InMemoryContactMerges implements ContactMerges {
  private final MergeBook book;
  private final AccessTables access;

  public InMemoryContactMerges(MergeBook book, AccessTables access) {
    this.book = book;
    this.access = access;
  }

  @Override
  public Joined learned(TenantScope scope, List<ContactId> same, Instant now) {
    return book.learned(scope, same, now);
  }

  @Override
  public Merge byHand(TenantScope scope, ContactId kept, ContactId gone, Instant now) {
    if (kept.equals(gone)) {
      throw new IllegalArgumentException("one contact");
    }
    return book.merge(scope, kept, gone, Merge.Reason.BY_HAND, actor(scope), now).value();
  }

  /** A platform administrator is no member of the tenant. */
  private Optional<MemberId> actor(TenantScope scope) {
    return scope.member().filter(member -> access.members().find(scope, member).isPresent());
  }

  @Override
  public Optional<Merge> find(TenantScope scope, MergeId merge) {
    return book.find(scope, merge).map(MergeRow::value);
  }

  @Override
  public List<Merge> of(TenantScope scope, ContactId contact) {
    return book.rows(scope)
        .map(MergeRow::value)
        .filter(merge -> merge.kept().equals(contact) || merge.gone().id().equals(contact))
        .limit(200)
        .toList();
  }

  @Override
  public Undoing undo(TenantScope scope, MergeId merge, Instant now) {
    MergeRow row =
        book.find(scope, merge).orElseThrow(() -> new IllegalStateException("no such merge"));
    if (row.value().undone().isPresent()) {
      return Undoing.UNDONE_BEFORE;
    }
    if (book.mergedSince(scope, row)) {
      return Undoing.MERGED_SINCE;
    }
    if (book.writtenSince(scope, row)) {
      return Undoing.WRITTEN_SINCE;
    }
    book.undo(scope, row, actor(scope), now);
    return Undoing.UNDONE;
  }
}
