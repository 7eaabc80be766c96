package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue.Source;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;

/** The rows behind the ports of files. */
public record MediaTables(InMemoryStore store, Table<MediaId, MediaRow> files) {
  public static MediaTables in(InMemoryStore store) {
    return new MediaTables(store, store.table());
  }

  /**
   * A file.
   *
   * @param origin where it is to be had; only for one that came with a message
   * @param nextTry while it is to be fetched, or its bytes are to be removed
   * @param used when a message last took it
   */
  public record MediaRow(
      TenantId tenant,
      MediaFile value,
      Optional<Origin> origin,
      int tries,
      Optional<Instant> nextTry,
      Optional<Instant> used)
      implements Table.Row {
    static MediaRow of(TenantScope scope, MediaFile file) {
      return new MediaRow(
          scope.tenant(), file, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    MediaRow from(Origin source) {
      return new MediaRow(tenant, value, Optional.of(source), tries, nextTry, used);
    }

    MediaRow claimed(Instant until) {
      return new MediaRow(tenant, value, origin, tries + 1, Optional.of(until), used);
    }

    MediaRow with(MediaFile changed) {
      return new MediaRow(tenant, changed, origin, tries, nextTry, used);
    }

    MediaRow due(Instant at) {
      return new MediaRow(tenant, value, origin, tries, Optional.of(at), used);
    }

    MediaRow done() {
      return new MediaRow(tenant, value, origin, tries, Optional.empty(), used);
    }

    MediaRow afresh(Instant at) {
      return new MediaRow(tenant, value, origin, 0, Optional.of(at), used);
    }

    MediaRow used(Instant now) {
      return new MediaRow(tenant, value, origin, tries, nextTry, Optional.of(now));
    }

    boolean dueAt(MediaState state, Instant now) {
      return value.state() == state && nextTry.filter(at -> !at.isAfter(now)).isPresent();
    }
  }

  /** Where a file that came with a message is to be had. */
  public record Origin(ConnectionId connection, Optional<Long> claimedSize, Source source) {}
}
