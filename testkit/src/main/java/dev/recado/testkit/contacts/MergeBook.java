package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges.Joined;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.contacts.ContactTables.MergeRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was merged, and merging itself. */
public final class MergeBook {
  private static final Keyset<MergeRow> ORDER =
      new Keyset<>(row -> row.value().at(), row -> row.value().id().value());
  private final ContactTables tables;
  private final AddressBook book;
  private final Belongings belongings;

  public MergeBook(ContactTables tables, AddressBook book, Belongings belongings) {
    this.tables = tables;
    this.book = book;
    this.belongings = belongings;
  }

  /** Makes one contact of several; the oldest is kept. */
  Joined learned(TenantScope scope, List<ContactId> same, Instant now) {
    List<Contact> known =
        same.stream()
            .distinct()
            .flatMap(id -> book.find(scope, id).stream())
            .sorted(AddressBook.ORDER.oldestFirst())
            .toList();
    if (known.isEmpty()) {
      throw new IllegalStateException("there is no such contact");
    }
    ContactId kept = known.getFirst().id();
    Map<ConversationId, ConversationId> joined = new HashMap<>();
    for (Contact gone : known.subList(1, known.size())) {
      if (!parted(scope, kept, gone.id())) {
        MergeRow row = merge(scope, kept, gone.id(), Merge.Reason.LEARNED, Optional.empty(), now);
        row.moved()
            .joined()
            .forEach((spare, on) -> joined.replaceAll((s, o) -> o.equals(spare) ? on : o));
        joined.putAll(row.moved().joined());
      }
    }
    return new Joined(kept, joined);
  }

  private boolean parted(TenantScope scope, ContactId one, ContactId other) {
    return rows(scope)
        .map(MergeRow::value)
        .filter(merge -> merge.undone().isPresent())
        .anyMatch(
            merge -> List.of(merge.kept(), merge.gone().id()).containsAll(List.of(one, other)));
  }

  MergeRow merge(
      TenantScope scope,
      ContactId keptId,
      ContactId goneId,
      Merge.Reason reason,
      Optional<MemberId> by,
      Instant now) {
    Contact kept = book.find(scope, keptId).orElseThrow();
    Contact gone = book.find(scope, goneId).orElseThrow();
    MergeId id = new MergeId(UUID.randomUUID());
    var addresses = book.leadingTo(scope, goneId);
    MergeRow row =
        new MergeRow(
            scope.tenant(),
            new Merge(id, keptId, gone, reason, now, by, Optional.empty()),
            kept,
            addresses,
            belongings.handOver(scope, goneId, keptId, now));
    book.redirect(scope, addresses, keptId);
    book.change(scope, AddressBook.gaining(kept, gone));
    book.remove(scope, goneId);
    tables.merges().insert(scope, id, row);
    return row;
  }

  Stream<MergeRow> rows(TenantScope scope) {
    return ORDER.newestFirst(tables.merges().all(scope)).stream();
  }

  Optional<MergeRow> find(TenantScope scope, MergeId merge) {
    return tables.merges().find(scope, merge);
  }

  /** Whether one of the two was merged again after that merge, and still is. */
  boolean mergedSince(TenantScope scope, MergeRow row) {
    ContactId kept = row.value().kept();
    List<MergeId> order = tables.merges().all(scope).map(other -> other.value().id()).toList();
    return tables
        .merges()
        .all(scope)
        .map(MergeRow::value)
        .filter(other -> other.undone().isEmpty())
        .filter(other -> other.kept().equals(kept) || other.gone().id().equals(kept))
        .anyMatch(other -> order.indexOf(other.id()) > order.indexOf(row.value().id()));
  }

  boolean writtenSince(TenantScope scope, MergeRow row) {
    return belongings.writtenSince(scope, row);
  }

  void undo(TenantScope scope, MergeRow row, Optional<MemberId> by, Instant now) {
    Merge merge = row.value();
    Contact joint = book.find(scope, merge.kept()).orElseThrow();
    book.add(scope, merge.gone());
    book.redirect(scope, row.addresses(), merge.gone().id());
    book.change(scope, AddressBook.without(joint, merge.gone(), row.kept()));
    belongings.giveBack(scope, row);
    Merge undone =
        new Merge(
            merge.id(),
            merge.kept(),
            merge.gone(),
            merge.reason(),
            merge.at(),
            merge.by(),
            Optional.of(new Merge.Undone(now, by)));
    tables.merges().replace(scope, merge.id(), row.with(undone));
  }
}
