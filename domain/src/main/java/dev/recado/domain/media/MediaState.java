package dev.recado.domain.media;

import java.util.Locale;

/** How a file stands; only a stored one can be read. */
public enum MediaState {
  /** Known, and still to be fetched. */
  PENDING,
  STORED,
  /** WhatsApp and the gateway have it no more. */
  EXPIRED,
  /** The gateway could not give it, as often as it was asked. */
  FAILED,
  /** Too large, of a type that is not taken, or not what it claims to be. */
  REFUSED,
  /** It was here and is kept no longer: its {@link MediaDiscard} says why. */
  DISCARDED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
