package dev.recado.application.media.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Lists the files of a tenant. */
public interface MediaFiles {
  /**
   * Lists a file whose bytes are about to be kept, so that they are found should nothing follow.
   * Until it is added it is discarded, as nobody's use.
   *
   * @param until when the bytes are to be removed unless it is added
   */
  void announce(TenantScope scope, MediaFile file, Instant until);

  /**
   * Adds a file that is stored and was announced.
   *
   * @throws IllegalStateException when it was not, or its bytes are being removed
   */
  void add(TenantScope scope, MediaFile file);

  /** A file within reach of the scope: of its unit, where it is bound to one. */
  Optional<MediaFile> find(TenantScope scope, MediaId media);

  /**
   * Notes that a message of the unit takes the file, if it is here: until the end of the
   * transaction nobody discards it, and from now on it counts as used.
   */
  void use(TenantScope scope, UnitId unit, MediaId media, Instant now);

  /**
   * Has a file that expired or failed fetched once more, its tries forgotten.
   *
   * @return false when it stands otherwise, or never came from the gateway
   */
  boolean fetchAgain(TenantScope scope, MediaId media, Instant now);
}
