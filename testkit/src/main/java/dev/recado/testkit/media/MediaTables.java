package dev.recado.testkit.media;

import dev.recado.application.media.port.MediaQueue.Source;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
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
   * @param nextTry while it is to be fetched
   */
  public record MediaRow(
      TenantId tenant, MediaFile value, Optional<Origin> origin, int tries, Instant nextTry)
      implements Table.Row {
    MediaRow claimed(Instant until) {
      return new MediaRow(tenant, value, origin, tries + 1, until);
    }

    MediaRow with(MediaFile changed) {
      return new MediaRow(tenant, changed, origin, tries, nextTry);
    }

    MediaRow due(Instant at) {
      return new MediaRow(tenant, value, origin, tries, at);
    }

    MediaRow afresh(Instant at) {
      return new MediaRow(tenant, value, origin, 0, at);
    }
  }

  /** Where a file that came with a message is to be had. */
  public record Origin(ConnectionId connection, Optional<Long> claimedSize, Source source) {}
}
