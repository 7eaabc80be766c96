package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Merges, with the rows they moved. */
public final class PostgresContactMerges implements ContactMerges {
  private static final String SELECT =
      """
      select m.id as merge_id, m.kept_id, m.reason, m.merged_at, m.merged_by, m.undone_at,
        m.undone_by, g.*
      from contact_merges m cross join lateral jsonb_populate_record(cast(null as contacts), m.gone) g
      where m.tenant_id = :tenant
      """;

  private final TenantSql sql;
  private final Merging merging;
  private final Unmerging unmerging;

  public PostgresContactMerges(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    merging = new Merging(jdbi);
    unmerging = new Unmerging(sql);
  }

  @Override
  public Joined learned(TenantScope scope, List<ContactId> same, Instant now) {
    return merging.learned(scope, same, now);
  }

  @Override
  public Merge byHand(TenantScope scope, ContactId kept, ContactId gone, Instant now) {
    return find(scope, merging.byHand(scope, kept, gone, now)).orElseThrow();
  }

  @Override
  public Optional<Merge> find(TenantScope scope, MergeId merge) {
    return sql.find(
        scope,
        SELECT + " and m.id = :merge",
        values -> values.bind("merge", merge.value()),
        (row, context) -> MergeRow.read(row));
  }

  @Override
  public List<Merge> of(TenantScope scope, ContactId contact) {
    return sql.list(
        scope,
        SELECT
            + " and (m.kept_id = :contact or m.gone_id = :contact)"
            + " order by m.place desc limit 200",
        values -> values.bind("contact", contact.value()),
        (row, context) -> MergeRow.read(row));
  }

  @Override
  public Undoing undo(TenantScope scope, MergeId merge, Instant now) {
    return unmerging.undo(scope, merge, now);
  }
}
