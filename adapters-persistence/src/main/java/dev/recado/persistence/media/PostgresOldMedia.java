package dev.recado.persistence.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.OldMedia;
import dev.recado.domain.media.MediaDiscard;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Files that are kept no longer. */
public final class PostgresOldMedia implements OldMedia {
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresOldMedia(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Discarded discard(Instant now, Limits limits, int most) {
    Map<String, Integer> files =
        all
            .list(
                "select reason, files from discard_media(:now, :unused_before, :kept_since, :most)",
                values ->
                    values
                        .bind("now", now)
                        .bind("unused_before", limits.unusedBefore())
                        .bind("kept_since", limits.keptSince())
                        .bind("most", most),
                (row, context) -> Map.entry(row.getString("reason"), row.getInt("files")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Discarded(
        files.getOrDefault(MediaDiscard.UNUSED.label(), 0),
        files.getOrDefault(MediaDiscard.RETENTION.label(), 0));
  }

  @Override
  public List<Due> claim(Instant now, Duration lease, int limit) {
    return all.list(
        """
        select tenant_id, media_id
        from claim_discarded_media(:now, make_interval(secs => :seconds), :most)
        """,
        values ->
            values.bind("now", now).bind("seconds", lease.toMillis() / 1000.0).bind("most", limit),
        (row, context) ->
            new Due(
                new TenantId(Columns.uuid(row, "tenant_id")),
                new MediaId(Columns.uuid(row, "media_id"))));
  }

  @Override
  public void removed(TenantScope scope, MediaId media) {
    sql.update(
        scope,
        """
        update media set next_try_at = null
        where tenant_id = :tenant and id = :id and state = 'discarded'
        """,
        values -> values.bind("id", media.value()));
  }
}
