package dev.recado.persistence.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaDiscard;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The files of the tenants. */
public final class PostgresMediaFiles implements MediaFiles {
  private final TenantSql sql;

  public PostgresMediaFiles(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void announce(TenantScope scope, MediaFile file, Instant until) {
    String insert =
        """
        insert into media (tenant_id, id, unit_id, shown_as, state, reason, file_name,
          next_try_at, created_at, updated_at)
        values (:tenant, :id, :unit, :shown_as, 'discarded', :reason, :name, :until, :now, :now)
        """;
    sql.updateOne(
        scope,
        insert,
        values ->
            values
                .bind("id", file.id().value())
                .bind("unit", file.unit().value())
                .bind("shown_as", file.shownAs().label())
                .bind("reason", MediaDiscard.UNUSED.label())
                .bind("name", file.name().map(FileName::value))
                .bind("until", until)
                .bind("now", file.createdAt()));
  }

  /** Whoever removes the bytes has counted a try. */
  @Override
  public void add(TenantScope scope, MediaFile file) {
    MediaFile.Content content = file.content().orElseThrow();
    String add =
        """
        update media
        set state = 'stored', reason = null, next_try_at = null, type = :type, size = :size,
          sha256 = :sha256
        where tenant_id = :tenant and id = :id and state = 'discarded' and tries = 0
          and next_try_at is not null
        """;
    sql.updateOne(
        scope,
        add,
        values ->
            values
                .bind("id", file.id().value())
                .bind("type", content.type())
                .bind("size", content.size())
                .bind("sha256", content.sha256()));
  }

  @Override
  public Optional<MediaFile> find(TenantScope scope, MediaId media) {
    return sql.find(
        scope,
        """
        select * from media
        where tenant_id = :tenant and id = :id
          and (cast(:bound as uuid) is null or unit_id = :bound)
        """,
        values ->
            values.bind("id", media.value()).bind("bound", scope.boundTo().map(UnitId::value)),
        (row, context) -> MediaFileRow.read(row));
  }

  /** Whoever sends one file to many writes once an hour; nothing younger is discarded. */
  @Override
  public void use(TenantScope scope, UnitId unit, MediaId media, Instant now) {
    String use =
        """
        update media set used_at = :now, updated_at = :now
        where tenant_id = :tenant and id = :id and unit_id = :unit and state = 'stored'
          and (used_at is null or used_at < cast(:now as timestamptz) - interval '1 hour')
        """;
    sql.update(
        scope,
        use,
        values -> values.bind("id", media.value()).bind("unit", unit.value()).bind("now", now));
  }

  @Override
  public boolean fetchAgain(TenantScope scope, MediaId media, Instant now) {
    String again =
        """
        update media
        set state = 'pending', tries = 0, next_try_at = :now, reason = null, updated_at = :now
        where tenant_id = :tenant and id = :id and state in ('expired', 'failed')
          and connection_id is not null
        """;
    return sql.update(scope, again, values -> values.bind("id", media.value()).bind("now", now))
        == 1;
  }
}
