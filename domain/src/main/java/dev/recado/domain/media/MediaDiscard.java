package dev.recado.domain.media;

import java.util.Locale;

/** Why a file that was here is kept no longer. */
public enum MediaDiscard {
  /** Nobody sent what he had uploaded. */
  UNUSED,
  /** It is older than files are kept. */
  RETENTION;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
