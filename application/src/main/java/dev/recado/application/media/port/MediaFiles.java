package dev.recado.application.media.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import java.time.Instant;
import java.util.Optional;

/** Lists the files of a tenant. */
public interface MediaFiles {
  /** Adds a file that is stored. */
  void add(TenantScope scope, MediaFile file);

  /** A file within reach of the scope: of its unit, where it is bound to one. */
  Optional<MediaFile> find(TenantScope scope, MediaId media);

  /**
   * Has a file that expired or failed fetched once more, its tries forgotten.
   *
   * @return false when it stands otherwise, or never came from the gateway
   */
  boolean fetchAgain(TenantScope scope, MediaId media, Instant now);
}
