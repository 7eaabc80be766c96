package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges.Undoing;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.MergeId;
import dev.recado.persistence.contacts.MergeSteps.Pair;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/** Takes merges back. */
final class Unmerging {
  private static final String LOCK =
      """
      select kept_id, gone_id, place, undone_at is not null as undone
      from contact_merges where tenant_id = :tenant and id = :merge for update
      """;
  private static final String MERGED_SINCE =
      """
      select exists (
        select from contact_merges
        where tenant_id = :tenant and (kept_id = :kept or gone_id = :kept) and place > :place
          and undone_at is null) as so
      """;

  /** A message that was not there, or another open conversation where one would come back. */
  private static final String WRITTEN_SINCE =
      """
      select exists (
          select from contact_merge_moves v
            join messages m on m.tenant_id = :tenant and m.conversation_id = cast(v.row_key as uuid)
          where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'conversation'
            and not exists (
              select from contact_merge_moves k
              where k.tenant_id = :tenant and k.merge_id = :merge and k.kind = 'message'
                and k.row_key = cast(m.id as text)))
        or exists (
          select from contact_merge_moves v
            join conversations c on c.tenant_id = :tenant and c.contact_id = :kept
              and c.status = 'open' and cast(c.unit_id as text) = v.was ->> 'unit_id'
          where v.tenant_id = :tenant and v.merge_id = :merge and v.kind = 'conversation'
            and v.was ->> 'contact_id' = cast(:kept as text)
            and not exists (
              select from contact_merge_moves k
              where k.tenant_id = :tenant and k.merge_id = :merge and k.kind = 'conversation'
                and k.row_key = cast(c.id as text))) as so
      """;

  private final TenantSql sql;
  private final MergeLocks locks;

  Unmerging(TenantSql sql) {
    this.sql = sql;
    this.locks = new MergeLocks(sql);
  }

  private record Noted(Pair pair, long place, boolean undone) {}

  /**
   * @throws IllegalStateException when the tenant has no such merge
   */
  Undoing undo(TenantScope scope, MergeId merge, Instant now) {
    Noted noted = lock(scope, merge, now);
    if (noted.undone()) {
      return Undoing.UNDONE_BEFORE;
    }
    Pair pair = noted.pair();
    locks.lock(scope, List.of(pair.kept()));
    if (is(scope, MERGED_SINCE, values -> kept(values, pair).bind("place", noted.place()))) {
      return Undoing.MERGED_SINCE;
    }
    if (is(scope, WRITTEN_SINCE, values -> kept(values, pair).bind("merge", merge.value()))) {
      return Undoing.WRITTEN_SINCE;
    }
    MergeSteps.UNDO.run(sql, scope, pair);
    return Undoing.UNDONE;
  }

  private Noted lock(TenantScope scope, MergeId merge, Instant now) {
    return sql.find(
            scope,
            LOCK,
            values -> values.bind("merge", merge.value()),
            (row, context) ->
                new Noted(
                    new Pair(
                        merge,
                        new ContactId(Columns.uuid(row, "kept_id")),
                        new ContactId(Columns.uuid(row, "gone_id")),
                        now),
                    row.getLong("place"),
                    row.getBoolean("undone")))
        .orElseThrow(() -> new IllegalStateException("no such merge of " + scope.tenant()));
  }

  private boolean is(TenantScope scope, String question, Consumer<Query> values) {
    return sql.find(scope, question, values, (row, context) -> row.getBoolean("so")).orElseThrow();
  }

  private static Query kept(Query values, Pair pair) {
    return values.bind("kept", pair.kept().value());
  }
}
