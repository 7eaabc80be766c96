package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges.Joined;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.persistence.contacts.MergeSteps.Pair;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes one contact of several, with all that hangs on them. */
final class Merging {
  private static final String NOTE = MergeSteps.read("merge/note.sql");

  /** The id as text sorts like in the database; a UUID itself would compare signed halves. */
  private static final Comparator<Contact> OLDEST_FIRST =
      Comparator.comparing(Contact::createdAt).thenComparing(contact -> contact.id().toString());

  private final TenantSql sql;
  private final MergeLocks locks;

  Merging(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    locks = new MergeLocks(sql);
  }

  /**
   * The oldest is kept. One that another transaction has merged away in the meantime is left out.
   *
   * @throws IllegalStateException when none of them is there
   */
  Joined learned(TenantScope scope, List<ContactId> same, Instant now) {
    List<ContactId> known =
        locks.lock(scope, same).stream().sorted(OLDEST_FIRST).map(Contact::id).toList();
    if (known.isEmpty()) {
      throw new IllegalStateException("no such contacts of " + scope.tenant());
    }
    ContactId kept = known.getFirst();
    Map<ConversationId, ConversationId> joined = new HashMap<>();
    for (ContactId gone : known.subList(1, known.size())) {
      if (!parted(scope, kept, gone)) {
        Pair pair = new Pair(new MergeId(UUID.randomUUID()), kept, gone, now);
        merge(scope, pair, Merge.Reason.LEARNED);
        Map<ConversationId, ConversationId> more = joined(scope, pair.merge());
        joined.replaceAll((spare, into) -> more.getOrDefault(into, into));
        joined.putAll(more);
      }
    }
    return new Joined(kept, joined);
  }

  /**
   * @throws IllegalArgumentException when they are one, or not both are there
   */
  MergeId byHand(TenantScope scope, ContactId kept, ContactId gone, Instant now) {
    if (locks.lock(scope, List.of(kept, gone)).size() != 2) {
      throw new IllegalArgumentException("not two contacts of " + scope.tenant());
    }
    Pair pair = new Pair(new MergeId(UUID.randomUUID()), kept, gone, now);
    merge(scope, pair, Merge.Reason.BY_HAND);
    return pair.merge();
  }

  private void merge(TenantScope scope, Pair pair, Merge.Reason reason) {
    sql.updateOne(
        scope,
        NOTE,
        values ->
            values
                .bind("merge", pair.merge().value())
                .bind("kept", pair.kept().value())
                .bind("gone", pair.gone().value())
                .bind("reason", reason.label())
                .bind("now", pair.now())
                .bind("by", scope.member().map(MemberId::value)));
    MergeSteps.MERGE.run(sql, scope, pair);
  }

  /** Whether a member took back an earlier merge of the two. */
  private boolean parted(TenantScope scope, ContactId one, ContactId other) {
    String parted =
        """
        select exists (
          select from contact_merges
          where tenant_id = :tenant and undone_at is not null
            and (kept_id = :one and gone_id = :other or kept_id = :other and gone_id = :one))
          as parted
        """;
    return sql.find(
            scope,
            parted,
            values -> values.bind("one", one.value()).bind("other", other.value()),
            (row, context) -> row.getBoolean("parted"))
        .orElseThrow();
  }

  private Map<ConversationId, ConversationId> joined(TenantScope scope, MergeId merge) {
    String joined =
        """
        select cast(row_key as uuid) as spare, cast(was ->> 'into' as uuid) as goes_on
        from contact_merge_moves
        where tenant_id = :tenant and merge_id = :merge and kind = 'joined'
        """;
    Map<ConversationId, ConversationId> result = new HashMap<>();
    sql.list(
            scope,
            joined,
            values -> values.bind("merge", merge.value()),
            (row, context) ->
                Map.entry(
                    new ConversationId(Columns.uuid(row, "spare")),
                    new ConversationId(Columns.uuid(row, "goes_on"))))
        .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    return result;
  }
}
