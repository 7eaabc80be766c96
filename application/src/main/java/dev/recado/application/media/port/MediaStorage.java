package dev.recado.application.media.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.media.MediaId;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps the bytes of files: on a disk, in a bucket. Nobody gets at another tenant's, whatever id he
 * names. Never called inside a transaction, because it may be another machine. Every method throws
 * {@link dev.recado.domain.refusal.Unavailable} when the storage cannot be reached or is full.
 */
public interface MediaStorage {
  /**
   * A part of a file, in bytes.
   *
   * @param from 0 for the beginning
   * @param length at least 1
   */
  record Span(long from, long length) {
    /** The whole of it. */
    public static final Span ALL = new Span(0, Long.MAX_VALUE);

    public Span {
      if (from < 0 || length < 1) {
        throw new IllegalArgumentException("no part of a file");
      }
    }
  }

  /** Keeps the bytes, at least one, in place of any it had: all of them or, failing, none. */
  void keep(TenantScope scope, MediaId media, byte[] bytes);

  /**
   * A part of what was kept, to be closed by the caller.
   *
   * @param span what goes beyond the end is left out
   * @return empty when nothing is kept under the id
   */
  Optional<InputStream> open(TenantScope scope, MediaId media, Span span);

  /** Forgets the bytes, if it had any. */
  void remove(TenantScope scope, MediaId media);
}
