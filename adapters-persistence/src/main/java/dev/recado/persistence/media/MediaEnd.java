package dev.recado.persistence.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Optional;

/** Writes what became of a file; the first who ends it is right. */
record MediaEnd(TenantSql sql) {
  boolean write(TenantScope scope, MediaId media, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Stored(MediaFile.Content content, Optional<FileName> name) ->
          stored(scope, media, content, name, now);
      case Outcome.Later(Instant nextTry, String reason) ->
          later(scope, media, nextTry, reason, now);
      case Outcome.Expired(String reason) -> ended(scope, media, MediaState.EXPIRED, reason, now);
      case Outcome.Failed(String reason) -> ended(scope, media, MediaState.FAILED, reason, now);
      case Outcome.Refused(String reason) -> ended(scope, media, MediaState.REFUSED, reason, now);
    };
  }

  private boolean stored(
      TenantScope scope,
      MediaId media,
      MediaFile.Content content,
      Optional<FileName> name,
      Instant now) {
    String store =
        """
        update media
        set state = 'stored', type = :type, size = :size, sha256 = :sha256, file_name = :name,
          reason = null, address = null, reference = null, updated_at = :now
        where tenant_id = :tenant and id = :id and state = 'pending'
        """;
    return sql.update(
            scope,
            store,
            values ->
                values
                    .bind("id", media.value())
                    .bind("type", content.type())
                    .bind("size", content.size())
                    .bind("sha256", content.sha256())
                    .bind("name", name.map(FileName::value))
                    .bind("now", now))
        == 1;
  }

  private boolean later(
      TenantScope scope, MediaId media, Instant nextTry, String reason, Instant now) {
    String later =
        """
        update media set next_try_at = :next_try, reason = :reason, updated_at = :now
        where tenant_id = :tenant and id = :id and state = 'pending'
        """;
    return sql.update(
            scope,
            later,
            values ->
                values
                    .bind("id", media.value())
                    .bind("next_try", nextTry)
                    .bind("reason", reason)
                    .bind("now", now))
        == 1;
  }

  private boolean ended(
      TenantScope scope, MediaId media, MediaState state, String reason, Instant now) {
    String end =
        """
        update media set state = :state, reason = :reason, updated_at = :now
        where tenant_id = :tenant and id = :id and state = 'pending'
        """;
    return sql.update(
            scope,
            end,
            values ->
                values
                    .bind("id", media.value())
                    .bind("state", state.label())
                    .bind("reason", reason)
                    .bind("now", now))
        == 1;
  }
}
